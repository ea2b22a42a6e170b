package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlansClientsUsersTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;
    private long admin;
    private long eve;
    private long host;
    private long plan;

    @BeforeEach
    void addEntities() {
        server = commvault.server();
        admin = server.addUser("admin", "s");
        eve = server.addEndUser("eve x", "s");
        server.addUserGroup("team", "eve x");
        plan = server.addPlan("gold");
        server.addPlan("disk only", "Server", 2);
        server.addPlan("laptops", "Laptop", 1);
        host = server.addClient("host-1");
        server.addInfrastructureMachine("media-1");
        token = server.issueToken("admin");
    }

    @Test
    void emptyV4List_is404IfConfigured() {
        server.emptyListStyle(EmptyListStyle.STATUS_404);
        TestClient.TestResponse empty = get("/V4/user?userGroupId=99");
        assertThat(empty.status()).isEqualTo(404);
        assertThat(empty.at("/errorCode").isMissingNode()).isFalse();
        assertThat(get("/V4/user").status()).isEqualTo(200);
        assertThat(get("/V4/CVS3Stores").status()).isEqualTo(200);
        assertThat(get("/Client?fq=name:eq:none").status()).isEqualTo(200);
    }

    @Test
    void planTypes_areInMixedCase() {
        assertThat(get("/V4/Plan/Summary").at("/plans/0/planType").asText()).isEqualTo("Server");
    }

    @Test
    void names_areComparedIgnoringCase() {
        assertThat(get("/Client?fq=name:eq:HOST-1")
                        .at("/clientProperties/0/client/clientEntity/clientName")
                        .asText())
                .isEqualTo("host-1");
    }

    @Test
    void listVaults_none_leavesTheFieldOut() {
        assertThat(get("/V4/CVS3Stores").json().isEmpty()).isTrue();
    }

    @Test
    void listVaults_pagesByStartAndLimit() {
        List.of("a", "b", "c").forEach(name -> server.addVault(name, plan));

        assertThat(names(get("/V4/CVS3Stores?hardRefresh=true&start=0&limit=100&fl=overview"), "CVS3Stores"))
                .containsExactly("a", "b", "c");
        assertThat(names(get("/V4/CVS3Stores?start=1&limit=1"), "CVS3Stores")).containsExactly("b");
        assertThat(get("/V4/CVS3Stores?start=3&limit=1").json().has("CVS3Stores"))
                .isFalse();
        assertThat(get("/V4/CVS3Stores?limit=-1").status()).isEqualTo(400);
    }

    @Test
    void listVaults_extraFields_areAddedIfConfigured() {
        long vault = server.addVault("a", plan);
        server.extraVaultFields(listed -> Map.of("clientId", listed.id()));

        assertThat(get("/V4/CVS3Stores").at("/CVS3Stores/0/clientId").asLong()).isEqualTo(vault);
    }

    @Test
    void registerEndpoint_returnsTheJob_atTheTopLevelOrWrapped() {
        TestClient.TestResponse top = send("POST", "/V4/Client/" + host + "/CVS3endpoint");
        assertThat(top.at("/jobId").asLong()).isPositive();
        assertThat(top.at("/response/errorCode").asText()).isEqualTo("NO_ERROR");

        server.wrapEndpointJob(true);
        TestClient.TestResponse wrapped = send("POST", "/V4/Client/" + host + "/CVS3endpoint");
        assertThat(wrapped.at("/addEndpointJob/jobId").asLong()).isPositive();
    }

    @Test
    void registerEndpoint_documentedErrors() {
        assertThat(send("POST", "/V4/Client/999/CVS3endpoint").at("/errorCode").asText())
                .isEqualTo("INVALID_ENTITY_ID");
        server.rejectEndpoint("host-1", "CONNECTION_PROBLEM", "off");
        TestClient.TestResponse rejected = send("POST", "/V4/Client/" + host + "/CVS3endpoint");
        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.at("/response/errorCode").asText()).isEqualTo("CONNECTION_PROBLEM");
        server.databaseDown(true);
        assertThat(send("POST", "/V4/Client/" + host + "/CVS3endpoint").status())
                .isEqualTo(500);
        server.databaseDown(false);
        token = server.issueToken("eve x");
        TestClient.TestResponse forbidden = send("POST", "/V4/Client/" + host + "/CVS3endpoint");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.at("/errorCode").isInt()).isTrue();
    }

    @Test
    void rotateKey_responseDependsOnTheRelease() {
        TestClient.TestResponse real = send("PUT", "/V4/User/S3AccessKey");
        S3Key first = server.s3Key("admin").orElseThrow();
        assertThat(real.at("/response/errorCode").toString()).isEqualTo("200");
        assertThat(real.at("/accessKeyID").asText()).isEqualTo(first.accessKeyId());
        assertThat(real.at("/secretAccessKey").asText()).isEqualTo(first.secretAccessKey());

        server.keyRotationResponse(KeyResponse.SP42);
        TestClient.TestResponse sp42 = send("PUT", "/V4/User/" + eve + "/S3AccessKey");
        assertThat(sp42.at("/response/errorCode").asText()).isEqualTo("NO_ERROR");
        assertThat(sp42.at("/accessKeyID").asText())
                .isEqualTo(server.s3Key("eve x").orElseThrow().accessKeyId());

        server.keyRotationResponse(KeyResponse.SP38);
        TestClient.TestResponse sp38 = send("PUT", "/V4/User/S3AccessKey");
        assertThat(sp38.at("/errorCode").asText()).isEqualTo("NO_ERROR");
        assertThat(sp38.json().has("accessKeyID")).isFalse();
        assertThat(server.s3Key("admin")).isPresent().get().isNotEqualTo(first);
    }

    @Test
    void getKey_isSentByMail() {
        TestClient.TestResponse own = send("GET", "/V4/User/S3AccessKey");
        assertThat(own.at("/errorCode").asInt()).isZero();
        assertThat(own.text())
                .doesNotContain(server.s3Key("admin").orElseThrow().secretAccessKey());
        send("GET", "/V4/User/" + eve + "/S3AccessKey");

        assertThat(server.mails()).extracting(Mail::user).containsExactly("admin", "eve x");
    }

    @ParameterizedTest
    @CsvSource({
        "AS_DOCUMENTED, CODE_200, 400, /errorCode",
        "ALWAYS_200, CODE_200, 200, /response/errorCode",
        "ALWAYS_200, SP38, 200, /errorCode"
    })
    void rotateKey_unknownUser_isRejected(FailureStatus how, KeyResponse release, int status, String pointer) {
        server.failureStatus(how).keyRotationResponse(release);
        TestClient.TestResponse rejected = send("PUT", "/V4/User/999/S3AccessKey");

        assertThat(rejected.status()).isEqualTo(status);
        assertThat(rejected.at(pointer).asText()).isEqualTo(status == 400 ? "INVALID_USER" : "-1");
    }

    @Test
    void keys_endUser_mayOnlyAccessTheirOwn() {
        token = server.issueToken("eve x");

        assertThat(send("PUT", "/V4/User/" + eve + "/S3AccessKey").status()).isEqualTo(200);
        TestClient.TestResponse rejected = send("PUT", "/V4/User/" + admin + "/S3AccessKey");
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.at("/errorCode").asText()).isEqualTo("INSUFFICIENT_USER_PERMISSION_ON_ENTITY");
        assertThat(server.s3Key("admin")).isEmpty();
    }

    @Test
    void rotateKey_databaseDown_is500WithNamedCode() {
        server.databaseDown(true);

        TestClient.TestResponse rejected = send("PUT", "/V4/User/S3AccessKey");
        assertThat(rejected.status()).isEqualTo(500);
        assertThat(rejected.at("/errorCode").isTextual()).isTrue();
    }

    @Test
    void users_v4_haveIdAndName() {
        TestClient.TestResponse all = get("/V4/user");
        assertThat(all.at("/numberOfUsers").asInt()).isEqualTo(2);
        assertThat(names(all, "users")).containsExactly("admin", "eve x");
        long team = get("/V4/UserGroup").at("/userGroups/0/id").asLong();
        assertThat(names(get("/V4/user?userGroupId=" + team), "users")).containsExactly("eve x");
        assertThat(get("/V4/user/" + eve).at("/associatedUserGroups/0/name").asText())
                .isEqualTo("team");
        assertThat(get("/V4/UserGroup/" + team).at("/users/0/id").asLong()).isEqualTo(eve);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/V4/user/999", "/V4/UserGroup/999"})
    void users_unknown_is404WithoutBody(String path) {
        TestClient.TestResponse missing = get(path);

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).isEmpty();
    }

    @Test
    void users_v1_haveUserEntity_andASpaceIsNotAPlus() {
        JsonNode entity = get("/User?fq=name:eq:eve%20x").at("/users/0/userEntity");
        assertThat(entity.path("userId").asLong()).isEqualTo(eve);
        assertThat(entity.path("_type_").asInt()).isEqualTo(13);
        assertThat(get("/User?fq=name:eq:eve+x").at("/users").isEmpty()).isTrue();
        server.typeField("__type__");
        JsonNode group = get("/UserGroup?fq=name%3Aeq%3Ateam").at("/userGroups/0/userGroupEntity");
        assertThat(group.path("userGroupName").asText()).isEqualTo("team");
        assertThat(group.path("__type__").asInt()).isEqualTo(15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name:eq", "name:like:x", "colour:eq:x"})
    void filter_invalid_is400(String fq) {
        assertThat(get("/User?fq=" + fq).status()).isEqualTo(400);
    }

    @Test
    void plans_forVaults_areFilteredByStorage() {
        JsonNode plans = get("/V2/Plan?subType=Server&fq=plans.storage.copy.storagePoolType:in:1,4"
                        + "&fl=plans.plan.planId,plans.plan.planName")
                .at("/plans");

        assertThat(plans).hasSize(1);
        assertThat(plans.at("/0/plan/planId").asLong()).isEqualTo(plan);
        assertThat(plans.at("/0/plan/planName").asText()).isEqualTo("gold");
        assertThat(get("/V2/Plan?fq=plans.plan.planName:contains:o").at("/plans"))
                .hasSize(3);
    }

    @Test
    void plans_summaryAndIds_listAll() {
        assertThat(get("/V4/Plan/Summary").at("/plansCount").asInt()).isEqualTo(3);
        assertThat(get("/V4/Plan/Summary").at("/plans/0/plan/name").asText()).isEqualTo("gold");
        assertThat(names(get("/V4/PlanIds"), "entities")).containsExactly("gold", "disk only", "laptops");
    }

    @Test
    void clients_v1_listMachinesAndVaults() {
        long vault = server.addVault("v1", plan);
        JsonNode machine = get("/Client?fq=name:eq:host-1").at("/clientProperties/0/client/clientEntity");
        assertThat(machine.path("clientId").asLong()).isEqualTo(host);
        assertThat(machine.path("_type_").asInt()).isEqualTo(3);
        JsonNode pseudo = get("/Client?fq=name:eq:v1").at("/clientProperties/0");
        assertThat(pseudo.at("/client/clientEntity/clientId").asLong()).isEqualTo(vault);
        assertThat(pseudo.at("/clientProps/CVS3BucketName").asText()).isEqualTo("v1");
    }

    @Test
    void getId_returnsItsDataWith404Too() {
        assertThat(get("/GetId?clientname=host-1").at("/clientId").asLong()).isEqualTo(host);
        server.getIdStatus(404);
        TestClient.TestResponse found = get("/GetId?clientname=host-1");
        assertThat(found.status()).isEqualTo(404);
        assertThat(found.at("/clientId").asLong()).isEqualTo(host);
        assertThat(get("/GetId?clientname=none").json().has("clientId")).isFalse();
    }

    @Test
    void servers_byDefault_areOnlyInfrastructureMachines() {
        assertThat(names(get("/V4/Servers"), "servers")).containsExactly("media-1");
        assertThat(names(get("/V4/Servers?showOnlyInfrastructureMachines=0"), "servers"))
                .containsExactly("host-1", "media-1");
    }

    private TestClient.TestResponse get(String path) {
        return send("GET", path);
    }

    private TestClient.TestResponse send(String method, String path) {
        return TestClient.call(method, server.url() + path, token, "");
    }

    private static List<String> names(TestClient.TestResponse response, String list) {
        return response.json().path(list).findValuesAsText("name").stream()
                .filter(name -> !name.equals("Commcell"))
                .toList();
    }
}
