package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateVaultTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private String token;
    private long anna;
    private long team;
    private long host;

    /** Ids: 1 admin, 2 anna, 3 end user, 4 team, 5 plan, 6 laptop plan, 7 client. */
    @BeforeEach
    void addEntities() {
        server = commvault.server();
        server.addUser("admin", "s");
        anna = server.addUser("anna", "s");
        server.addEndUser("eve", "s");
        team = server.addUserGroup("team", "anna", "eve");
        server.addPlan("gold");
        server.addPlan("laptops", "Laptop", 1);
        host = server.addClient("host-1");
        token = server.issueToken("admin");
    }

    @Test
    void create_minimalBody_returnsIdAndNameAndNoJob() {
        TestClient.TestResponse response = create(body("\"planId\":5,\"planName\":\"gold\"", ""));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.at("/response/entity/clientName").asText()).isEqualTo("v1");
        assertThat(response.at("/response/errorCode").isInt()).isTrue();
        assertThat(response.at("/response/errorCode").asInt()).isZero();
        assertThat(response.at("/response/warningCode").asInt()).isZero();
        assertThat(response.json().has("addEndpointJob")).isFalse();
        Vault vault = server.vault("v1").orElseThrow();
        assertThat(vault.id())
                .isEqualTo(response.at("/response/entity/clientId").asLong());
        assertThat(vault.planId()).isEqualTo(5);
    }

    @Test
    void create_completeBody_isStored_andStartsTheEndpointJob() {
        TestClient.TestResponse response = create(completeBody(""));

        assertThat(response.at("/addEndpointJob/jobId").asLong()).isPositive();
        assertThat(response.at("/addEndpointJob/response/errorCode").asText()).isEqualTo("NO_ERROR");
        Vault vault = server.vault("v1").orElseThrow();
        assertThat(vault.owners()).containsExactly(anna);
        assertThat(vault.userGroups()).containsExactly(team);
        assertThat(vault.endpoints()).containsExactly(host);
        assertThat(server.s3Key("anna")).isEmpty();
        assertThat(server.isEndpoint("host-1")).isFalse();
    }

    @Test
    void create_rotateKeys_replacesTheKeysOfOwnersAndGroupMembers() {
        TestClient.call("PUT", server.url() + "/V4/User/2/S3AccessKey", token, "");
        S3Key before = server.s3Key("anna").orElseThrow();
        create(completeBody(",\"rotateKeys\":true"));

        assertThat(server.s3Key("anna")).isPresent().get().isNotEqualTo(before);
        assertThat(server.s3Key("eve")).isPresent();
        assertThat(server.s3Key("admin")).isEmpty();
        assertThat(server.mails()).extracting(Mail::user).containsExactly("anna", "anna", "eve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"bucket\":{\"clientName\":\"v1\"}}",
                "{\"plan\":{\"planId\":5,\"planName\":\"gold\"}}",
                "{\"bucket\":{},\"plan\":{\"planId\":5,\"planName\":\"gold\"}}",
                "{\"bucket\":{\"clientName\":\" \"},\"plan\":{\"planId\":5,\"planName\":\"gold\"}}",
                "{\"bucket\":\"v1\",\"plan\":{\"planId\":5,\"planName\":\"gold\"}}",
                "{\"bucket\":{\"clientName\":\"v1\"},\"plan\":{\"planName\":\"gold\"}}",
                "[]",
                "{"
            })
    void create_incompleteBody_is400WithNumericCode(String body) {
        TestClient.TestResponse rejected = create(body);

        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.at("/errorCode").isInt()).isTrue();
        assertThat(rejected.at("/errorMessage").asText()).isNotEmpty();
        assertThat(server.vaults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"planId\":5                          |  | planName",
                "\"planId\":\"5\",\"planName\":\"gold\" |  | planId",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"region\":\"eu\"                               | region",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"owners\":null                                 | owners",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"owners\":[{\"userId\":2}]                     | __type__",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"owners\":[{\"userId\":2,\"__type__\":15}]     | __type__",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"owners\":[{\"userId\":2,\"_type_\":13}]       | _type_",
                "\"planId\":5,\"planName\":\"gold\"     | ,\"userGroups\":[{\"userGroupId\":4,\"__type__\":13}] | __type__"
            })
    void create_undocumentedFields_areRejectedOnlyIfStrict(String plan, String more, String field) {
        String body = body(plan, more == null ? "" : more);

        TestClient.TestResponse rejected = create(body);
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.at("/errorMessage").asText()).contains(field);

        server.strict(false);
        assertThat(create(body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"rotateKeys\":\"yes\"",
                ",\"owners\":{}",
                ",\"owners\":[2]",
                ",\"cvs3Endpoints\":[{\"clientName\":\"host-1\"}]",
                ",\"cvs3Endpoints\":[{\"clientId\":7.5}]",
                ",\"userGroups\":[{\"__type__\":15}]"
            })
    void create_wrongType_is400EvenIfLenient(String more) {
        server.strict(false);

        assertThat(create(body("\"planId\":5,\"planName\":\"gold\"", more)).status())
                .isEqualTo(400);
    }

    @Test
    void create_namesOfEntities_areAccepted() {
        String more = ",\"owners\":[{\"userId\":2,\"userName\":\"anna\",\"__type__\":13}]";

        assertThat(create(body("\"planId\":5,\"planName\":\"gold\"", more)).status())
                .isEqualTo(200);
    }

    @Test
    void create_withoutContentType_is400UnlessLenient() {
        String url = server.url() + "/V4/CVS3Store";
        String body = body("\"planId\":5,\"planName\":\"gold\"", "");
        assertThat(TestClient.send("POST", url, body, "Authtoken", token).status())
                .isEqualTo(400);
        assertThat(TestClient.send("POST", url, body, "Authtoken", token, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        assertThat(server.vaults()).isEmpty();

        assertThat(TestClient.send(
                                "POST",
                                url,
                                body,
                                "Authtoken",
                                token,
                                "Content-Type",
                                "application/json; charset=utf-8")
                        .status())
                .isEqualTo(200);
        server.strict(false);
        assertThat(TestClient.send("POST", url, body, "Authtoken", token).status())
                .isEqualTo(409);
    }

    @Test
    void create_withoutRights_is403WithNumericCode() {
        token = server.issueToken("eve");
        TestClient.TestResponse rejected = create(completeBody(""));

        assertThat(rejected.status()).isEqualTo(403);
        assertThat(rejected.at("/errorCode").isInt()).isTrue();
    }

    @Test
    void create_withoutToken_is401() {
        TestClient.TestResponse rejected = TestClient.open(server.url() + "/V4/CVS3Store", completeBody(""));

        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.at("/errorCode").asInt()).isEqualTo(5);
        assertThat(server.vaults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"planId\":99,\"planName\":\"gold\"  | VALUE_NOT_FOUND   | ",
                "\"planId\":5,\"planName\":\"silver\" | VALUE_NOT_FOUND   | ",
                "\"planId\":5,\"planName\":\"gold\"   | INVALID_ENTITY_ID | ,\"owners\":[{\"userId\":99,\"__type__\":13}]",
                "\"planId\":5,\"planName\":\"gold\"   | INVALID_ENTITY_ID | ,\"userGroups\":[{\"userGroupId\":9,\"__type__\":15}]"
            })
    void create_unknownEntity_is404WithNamedCode(String plan, String errorCode, String more) {
        TestClient.TestResponse rejected = create(body(plan, more == null ? "" : more));

        assertThat(rejected.status()).isEqualTo(404);
        assertThat(rejected.at("/errorCode").asText()).isEqualTo(errorCode);
        assertThat(server.vaults()).isEmpty();
    }

    @Test
    void create_planWithoutStorageForVaults_is400() {
        assertThat(create(body("\"planId\":6,\"planName\":\"laptops\"", "")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "host-1"})
    void create_nameOfAVaultOrClient_is409WithNumericCode(String name) {
        create(completeBody(""));
        TestClient.TestResponse rejected = create(completeBody("").replace("v1", name));

        assertThat(rejected.status()).isEqualTo(409);
        assertThat(rejected.at("/errorCode").isInt()).isTrue();
        assertThat(server.vaults()).hasSize(1);
    }

    @Test
    void create_databaseDown_is500WithNamedCode() {
        server.databaseDown(true);
        TestClient.TestResponse rejected = create(completeBody(""));

        assertThat(rejected.status()).isEqualTo(500);
        assertThat(rejected.at("/errorCode").asText()).isEqualTo("UNKNOWN_SQL_ERROR");
        assertThat(server.vaults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AS_DOCUMENTED, EXISTS, 1",
        "NUMBER, EXISTS, 1",
        "NUMERIC_TEXT, EXISTS, \"1\"",
        "NAME, EXISTS, \"INVALID_INPUT\"",
        "AS_DOCUMENTED, UNKNOWN, \"INVALID_ENTITY_ID\"",
        "NUMBER, UNKNOWN, 2",
        "NUMERIC_TEXT, UNKNOWN, \"2\"",
        "NAME, UNKNOWN, \"INVALID_ENTITY_ID\""
    })
    void create_errorCode_hasTheConfiguredFormat(ErrorCodeFormat format, String failure, String code) {
        create(completeBody(""));
        server.errorCodeFormat(format);
        String body =
                failure.equals("EXISTS") ? completeBody("") : completeBody("").replace("\"userId\":2", "\"userId\":99");

        assertThat(create(body).at("/errorCode").toString()).isEqualTo(code);
    }

    @Test
    void create_failuresWithStatus200_areInTheFieldResponse() {
        server.failureStatus(FailureStatus.ALWAYS_200);
        create(completeBody(""));
        TestClient.TestResponse rejected = create(completeBody(""));

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.at("/response/errorCode").asInt()).isNotZero();
        assertThat(rejected.at("/response/errorMessage").asText()).contains("v1");
        assertThat(rejected.at("/response/entity").isMissingNode()).isTrue();
        assertThat(create("{}").at("/response/errorCode").asInt()).isEqualTo(-1);
        token = "QSDK none";
        assertThat(create(completeBody("")).status()).isEqualTo(401);
    }

    /** All combinations of results that a response with status 200 can contain, in all formats of error codes. */
    @ParameterizedTest
    @CsvSource({
        "false, none",
        "false, job",
        "false, rejected",
        "false, unknown",
        "true, none",
        "true, job",
        "true, rejected",
        "true, unknown"
    })
    void create_warningAndEndpointResult_areBothReported(boolean warned, String endpoint) {
        if (warned) {
            server.warnOnCreate(77, "storage nearly full");
        }
        if (endpoint.equals("rejected")) {
            server.rejectEndpoint("host-1", "CONNECTION_PROBLEM", "host-1 is not reachable");
        }
        String more = endpoint.equals("none")
                ? ""
                : ",\"cvs3Endpoints\":[{\"clientId\":" + (endpoint.equals("unknown") ? 99 : host) + "}]";
        for (ErrorCodeFormat format : ErrorCodeFormat.values()) {
            server.errorCodeFormat(format);
            JsonNode response = create(
                            body("\"planId\":5,\"planName\":\"gold\"", more).replace("v1", format.name()))
                    .json();

            assertThat(response.at("/response/errorCode").asText())
                    .isEqualTo(format == ErrorCodeFormat.NAME ? "NO_ERROR" : "0");
            assertThat(response.at("/response/warningCode").asInt()).isEqualTo(warned ? 77 : 0);
            boolean named = format == ErrorCodeFormat.AS_DOCUMENTED || format == ErrorCodeFormat.NAME;
            JsonNode job = response.path("addEndpointJob");
            String code = job.at("/response/errorCode").asText();
            switch (endpoint) {
                case "none" -> assertThat(job.isMissingNode()).isTrue();
                case "job" -> {
                    assertThat(job.path("jobId").asLong()).isPositive();
                    assertThat(code).isEqualTo(named ? "NO_ERROR" : "0");
                }
                case "rejected" -> assertThat(code).isEqualTo(named ? "CONNECTION_PROBLEM" : "4");
                default -> assertThat(code).isEqualTo(named ? "INVALID_ENTITY_ID" : "4");
            }
            assertThat(job.has("jobId")).isEqualTo(endpoint.equals("job"));
            assertThat(server.vault(format.name())).isPresent();
        }
    }

    @Test
    void create_errorAfterCreation_keepsTheVault() {
        server.errorAfterCreate(587_207_454, "a later step failed");
        TestClient.TestResponse response = create(completeBody(""));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.at("/response/errorCode").asInt()).isEqualTo(587_207_454);
        assertThat(response.at("/response/entity/clientId").asLong())
                .isEqualTo(server.vault("v1").orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, false, 0", "NULL, true, 0", "EMPTY, true, 1"})
    void create_noEndpointJob_isWrittenAsConfigured(EmptyListStyle empties, boolean present, int jobIds) {
        server.emptyListStyle(empties);
        JsonNode response =
                create(body("\"planId\":5,\"planName\":\"gold\"", "")).json();

        assertThat(response.has("addEndpointJob")).isEqualTo(present);
        assertThat(response.findValues("jobId")).hasSize(jobIds);
        assertThat(response.findValues("jobId")).allMatch(id -> id.asLong() == 0);
    }

    @Test
    void create_noResponseReceived_keepsTheVault() {
        server.failNext(Fault.response(FakeResponse.json(200, Map.of())).afterProcessing());

        assertThat(create(completeBody("")).json().isEmpty()).isTrue();
        assertThat(server.vault("v1")).isPresent();
    }

    @Test
    void create_idsAbove32Bits_areExact() {
        server.startIdsAt(5_000_000_000L);
        long plan = server.addPlan("big");
        JsonNode response =
                create(body("\"planId\":" + plan + ",\"planName\":\"big\"", "")).json();

        assertThat(plan).isEqualTo(5_000_000_000L);
        assertThat(response.at("/response/entity/clientId").asLong()).isGreaterThan(5_000_000_000L);
    }

    private TestClient.TestResponse create(String body) {
        return TestClient.call("POST", server.url() + "/V4/CVS3Store", token, body);
    }

    private static String body(String plan, String more) {
        return "{\"bucket\":{\"clientName\":\"v1\"},\"plan\":{" + plan + "}" + more + "}";
    }

    private String completeBody(String more) {
        return body(
                "\"planId\":5,\"planName\":\"gold\"",
                ",\"cvs3Endpoints\":[{\"clientId\":" + host + ",\"clientName\":\"host-1\"}]"
                        + ",\"owners\":[{\"userId\":" + anna + ",\"__type__\":13}]"
                        + ",\"userGroups\":[{\"userGroupId\":" + team + ",\"__type__\":15}]" + more);
    }
}
