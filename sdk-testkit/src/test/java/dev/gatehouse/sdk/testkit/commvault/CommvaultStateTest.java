package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.commvault.TestClient.TestResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The state of a server, saved and loaded into another one. */
class CommvaultStateTest {

    private static final List<String> READS = List.of(
            "/WhoAmI",
            "/V4/User",
            "/V4/UserGroup",
            "/V4/Plan/Summary",
            "/V2/Plan",
            "/V4/ServerPlan/<plan>/BackupDestinations",
            "/Client",
            "/V4/Servers?showOnlyInfrastructureMachines=0",
            "/V4/CVS3Stores",
            "/Security/3/<vault>",
            "/V4/Storage/Disk",
            "/StoragePool",
            "/StoragePool/<pool>",
            "/V4/Storage/<pool>/associatedCopies",
            "/V4/mediaAgent",
            "/V4/Role",
            "/V4/Role/<role>",
            "/V4/TriggeredAlerts",
            "/V4/AlertDefinitions",
            "/V4/company",
            "/V4/Credential",
            "/V4/ServerGroup");

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> fake = new FakeServerExtension<>(FakeCommvaultServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> other = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;

    @BeforeEach
    void logIn() {
        server = fake.server();
        server.addUser("admin", "secret");
        token = TestClient.login(server, "admin", "secret").at("/token").asText();
    }

    @Test
    void loadedServer_respondsAsTheSavedOne() {
        Map<String, Long> ids = createOneOfEachKind();
        server.clock().advance(Duration.ofMinutes(2));
        Map<String, JsonNode> reads = reads(server, ids);
        String saved = server.saveState();

        other.server().addUser("replaced", "secret");
        other.server().loadState(saved);

        assertThat(other.server().saveState()).isEqualTo(saved);
        assertThat(reads(other.server(), ids)).isEqualTo(reads);
        assertThat(other.server().vaults()).isEqualTo(server.vaults());
        assertThat(other.server().s3Key("owner"))
                .isEqualTo(server.s3Key("owner"))
                .isPresent();
        assertThat(other.server().mails()).isEqualTo(server.mails()).isNotEmpty();
        assertThat(other.server().rightsOn("v")).containsExactly("userId " + ids.get("owner") + ": S3 User");
    }

    @Test
    void loadedServer_goesOnFromThere() {
        Map<String, Long> ids = createOneOfEachKind();
        String saved = server.saveState();
        other.server().loadState(saved);
        FakeCommvaultServer loaded = other.server();

        TestResponse job = TestClient.get(loaded.url() + "/Job/" + ids.get("job"), token);
        assertThat(job.at("/jobs/0/jobSummary/status").asText()).isEqualTo("Running");
        assertThat(TestClient.call("DELETE", loaded.url() + "/V4/Storage/Disk/" + ids.get("pool"), token, "")
                        .status())
                .isEqualTo(200);
        TestClient.call(
                "POST",
                loaded.url() + "/Security",
                token,
                ("{\"entityAssociated\":{\"entity\":[{\"clientId\":%d}]},\"securityAssociations\":"
                                + "{\"associationsOperationType\":3,\"associations\":[{\"userOrGroup\":[{\"userId\":%d}],"
                                + "\"properties\":{\"role\":{\"roleId\":%d}}}]}}")
                        .formatted(ids.get("vault"), ids.get("owner"), ids.get("role")));
        assertThat(loaded.rightsOn("v")).isEmpty();
        assertThat(loaded.addUser("next", "secret")).isGreaterThan(ids.get("job"));
        assertThat(server.saveState()).isEqualTo(saved);
    }

    @Test
    void tokens_areKept_withTheirLimits() {
        server.requirePins("admin", "12", "34");
        String login = server.issueToken("admin", "device");
        AccessTokenPair old = server.issueAccessToken("admin");
        String body =
                "{\"accessToken\":\"%s\",\"refreshToken\":\"%s\"}".formatted(old.accessToken(), old.refreshToken());
        TestResponse renewed = renew(server, old.accessToken(), body);

        other.server().loadState(server.saveState());
        FakeCommvaultServer loaded = other.server();

        String url = loaded.url() + "/V4/User";
        assertThat(TestClient.get(url, login).status()).isEqualTo(200);
        assertThat(TestClient.send(
                                "GET",
                                url,
                                "",
                                "Authorization",
                                "Bearer " + renewed.at("/accessToken").asText())
                        .status())
                .isEqualTo(200);
        assertThat(TestClient.login(loaded, "admin", "secret12").json().has("token"))
                .isTrue();
        assertThat(TestClient.login(loaded, "admin", "secret12").json().has("token"))
                .isFalse();
        assertThat(renew(loaded, old.accessToken(), body).at("/errorMessage").asText())
                .isEqualTo("the token was renewed before");
        loaded.clock().advance(Duration.ofMinutes(31));
        assertThat(TestClient.get(url, login).status()).isEqualTo(401);
    }

    private static TestResponse renew(FakeCommvaultServer server, String accessToken, String body) {
        return TestClient.send(
                "POST",
                server.url() + "/V4/AccessToken/Renew",
                body,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json",
                "Authorization",
                "Bearer " + accessToken);
    }

    private Map<String, Long> createOneOfEachKind() {
        Map<String, Long> ids = new LinkedHashMap<>();
        ids.put("owner", server.addEndUser("owner", "secret"));
        server.addUserGroup("owners", "owner");
        ids.put("pool", server.addDiskStorage("pool", 100, 50));
        ids.put("plan", create("/V4/ServerPlan", "/plan/id", """
                {"planName":"p","backupDestinations":[{"backupDestinationName":"d","storagePool":{"id":%d}}]}
                """.formatted(ids.get("pool"))));
        long host = server.addClient("host");
        ids.put("vault", create("/V4/CVS3Store", "/response/entity/clientId", """
                {"bucket":{"clientName":"v"},"plan":{"planId":%d,"planName":"p"},
                "cvs3Endpoints":[{"clientId":%d}],"owners":[{"userId":%d,"__type__":13}],"rotateKeys":true}
                """.formatted(
                        ids.get("plan"), host, ids.get("owner"))));
        ids.put("role", server.addRole("S3 User", "S3_getObject"));
        create("/Security", "/response/0/errorCode", """
                {"entityAssociated":{"entity":[{"clientId":%d}]},"securityAssociations":
                {"associationsOperationType":2,"associations":[{"userOrGroup":[{"userId":%d}],
                "properties":{"role":{"roleId":%d}}}]}}
                """.formatted(
                        ids.get("vault"), ids.get("owner"), ids.get("role")));
        create("/V4/Credential", "/id", "{\"name\":\"c\",\"accountType\":\"CLOUD_ACCOUNT\"}");
        create("/V4/AccessToken", "/tokenInfo/accessTokenId", "{\"tokenName\":\"t\"}");
        server.addMediaAgent("agent");
        server.addAlert("CRITICAL", "a job failed");
        server.addAlertDefinition("failed jobs");
        server.addCompany("acme");
        server.addServerGroup("linux");
        server.lock("owner", Duration.ofHours(1));
        server.rejectEndpoint("host", "INVALID_ENTITY_ID", "no");
        ids.put("job", server.addJob(JobStep.of("Running", 12.5), JobStep.of("Completed", 100)));
        return ids;
    }

    private long create(String path, String id, String body) {
        TestResponse response = TestClient.call("POST", server.url() + path, token, body);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.at(id).isNumber()).as(response.text()).isTrue();
        return response.at(id).asLong();
    }

    private Map<String, JsonNode> reads(FakeCommvaultServer from, Map<String, Long> ids) {
        Map<String, JsonNode> reads = new LinkedHashMap<>();
        for (String read : READS) {
            String path = read;
            for (Map.Entry<String, Long> id : ids.entrySet()) {
                path = path.replace("<" + id.getKey() + ">", String.valueOf(id.getValue()));
            }
            String method = path.equals("/WhoAmI") ? "POST" : "GET";
            TestResponse response = TestClient.call(method, from.url() + path, token, "");
            assertThat(response.status()).as(path + response.text()).isEqualTo(200);
            reads.put(path, response.json());
        }
        return reads;
    }
}
