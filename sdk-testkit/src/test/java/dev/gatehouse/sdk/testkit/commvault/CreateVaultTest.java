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
    void estateExists() {
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
    void create_smallestBody_yieldsIdAndNameAndNoJob() {
        Wire.Result answer = create(body("\"planId\":5,\"planName\":\"gold\"", ""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/response/entity/clientName").asText()).isEqualTo("v1");
        assertThat(answer.at("/response/errorCode").isInt()).isTrue();
        assertThat(answer.at("/response/errorCode").asInt()).isZero();
        assertThat(answer.at("/response/warningCode").asInt()).isZero();
        assertThat(answer.json().has("addEndpointJob")).isFalse();
        Vault vault = server.vault("v1").orElseThrow();
        assertThat(vault.id()).isEqualTo(answer.at("/response/entity/clientId").asLong());
        assertThat(vault.planId()).isEqualTo(5);
    }

    @Test
    void create_wholeBody_keepsAllOfIt_andStartsTheEndpointJob() {
        Wire.Result answer = create(whole(""));

        assertThat(answer.at("/addEndpointJob/jobId").asLong()).isPositive();
        assertThat(answer.at("/addEndpointJob/response/errorCode").asText()).isEqualTo("NO_ERROR");
        Vault vault = server.vault("v1").orElseThrow();
        assertThat(vault.owners()).containsExactly(anna);
        assertThat(vault.userGroups()).containsExactly(team);
        assertThat(vault.endpoints()).containsExactly(host);
        assertThat(server.s3Key("anna")).isEmpty();
        assertThat(server.isEndpoint("host-1")).isFalse();
    }

    @Test
    void create_rotateKeys_endsTheKeysOfOwnersAndGroupMembers() {
        Wire.call("PUT", server.url() + "/V4/User/2/S3AccessKey", token, "");
        S3Key before = server.s3Key("anna").orElseThrow();
        create(whole(",\"rotateKeys\":true"));

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
    void create_incompleteBody_is400InShapeA(String body) {
        Wire.Result refused = create(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errorCode").isInt()).isTrue();
        assertThat(refused.at("/errorMessage").asText()).isNotEmpty();
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
    void create_whatTheDocumentDoesNotAllow_isRefusedWhenStrictAlone(String plan, String more, String field) {
        String body = body(plan, more == null ? "" : more);

        Wire.Result refused = create(body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/errorMessage").asText()).contains(field);

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
    void create_wrongType_is400EvenWhenLenient(String more) {
        server.strict(false);

        assertThat(create(body("\"planId\":5,\"planName\":\"gold\"", more)).status())
                .isEqualTo(400);
    }

    @Test
    void create_namesOfEntities_areTolerated() {
        String more = ",\"owners\":[{\"userId\":2,\"userName\":\"anna\",\"__type__\":13}]";

        assertThat(create(body("\"planId\":5,\"planName\":\"gold\"", more)).status())
                .isEqualTo(200);
    }

    @Test
    void create_withoutContentType_is400UnlessLenient() {
        String url = server.url() + "/V4/CVS3Store";
        String body = body("\"planId\":5,\"planName\":\"gold\"", "");
        assertThat(Wire.send("POST", url, body, "Authtoken", token).status()).isEqualTo(400);
        assertThat(Wire.send("POST", url, body, "Authtoken", token, "Content-Type", "text/plain")
                        .status())
                .isEqualTo(400);
        assertThat(server.vaults()).isEmpty();

        assertThat(Wire.send("POST", url, body, "Authtoken", token, "Content-Type", "application/json; charset=utf-8")
                        .status())
                .isEqualTo(200);
        server.strict(false);
        assertThat(Wire.send("POST", url, body, "Authtoken", token).status()).isEqualTo(409);
    }

    @Test
    void create_withoutRights_is403InShapeA() {
        token = server.issueToken("eve");
        Wire.Result refused = create(whole(""));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("/errorCode").isInt()).isTrue();
    }

    @Test
    void create_withoutToken_is401() {
        Wire.Result refused = Wire.open(server.url() + "/V4/CVS3Store", whole(""));

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/errorCode").asInt()).isEqualTo(5);
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
    void create_unknownEntity_is404InShapeB(String plan, String word, String more) {
        Wire.Result refused = create(body(plan, more == null ? "" : more));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.at("/errorCode").asText()).isEqualTo(word);
        assertThat(server.vaults()).isEmpty();
    }

    @Test
    void create_planWithoutStorageForVaults_is400() {
        assertThat(create(body("\"planId\":6,\"planName\":\"laptops\"", "")).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "host-1"})
    void create_nameOfAVaultOrClient_is409InShapeA(String name) {
        create(whole(""));
        Wire.Result refused = create(whole("").replace("v1", name));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("/errorCode").isInt()).isTrue();
        assertThat(server.vaults()).hasSize(1);
    }

    @Test
    void create_databaseDown_is500InShapeB() {
        server.databaseDown(true);
        Wire.Result refused = create(whole(""));

        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.at("/errorCode").asText()).isEqualTo("UNKNOWN_SQL_ERROR");
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
    void create_codeOfAnError_isSpelledAsAsked(ErrorCodeFormat spelling, String failure, String code) {
        create(whole(""));
        server.errorCodeFormat(spelling);
        String body = failure.equals("EXISTS") ? whole("") : whole("").replace("\"userId\":2", "\"userId\":99");

        assertThat(create(body).at("/errorCode").toString()).isEqualTo(code);
    }

    @Test
    void create_failuresInside200_standInResponse() {
        server.failureStatus(FailureStatus.ALWAYS_200);
        create(whole(""));
        Wire.Result refused = create(whole(""));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.at("/response/errorCode").asInt()).isNotZero();
        assertThat(refused.at("/response/errorMessage").asText()).contains("v1");
        assertThat(refused.at("/response/entity").isMissingNode()).isTrue();
        assertThat(create("{}").at("/response/errorCode").asInt()).isEqualTo(-1);
        token = "QSDK none";
        assertThat(create(whole("")).status()).isEqualTo(401);
    }

    /** Every outcome that a 200 can hide, in every spelling. */
    @ParameterizedTest
    @CsvSource({
        "false, none",
        "false, job",
        "false, refused",
        "false, unknown",
        "true, none",
        "true, job",
        "true, refused",
        "true, unknown"
    })
    void create_warningAndEndpointOutcome_combine(boolean warned, String endpoint) {
        if (warned) {
            server.warnOnCreate(77, "storage nearly full");
        }
        if (endpoint.equals("refused")) {
            server.rejectEndpoint("host-1", "CONNECTION_PROBLEM", "host-1 does not answer");
        }
        String more = endpoint.equals("none")
                ? ""
                : ",\"cvs3Endpoints\":[{\"clientId\":" + (endpoint.equals("unknown") ? 99 : host) + "}]";
        for (ErrorCodeFormat spelling : ErrorCodeFormat.values()) {
            server.errorCodeFormat(spelling);
            JsonNode answer = create(
                            body("\"planId\":5,\"planName\":\"gold\"", more).replace("v1", spelling.name()))
                    .json();

            assertThat(answer.at("/response/errorCode").asText())
                    .isEqualTo(spelling == ErrorCodeFormat.NAME ? "NO_ERROR" : "0");
            assertThat(answer.at("/response/warningCode").asInt()).isEqualTo(warned ? 77 : 0);
            boolean words = spelling == ErrorCodeFormat.AS_DOCUMENTED || spelling == ErrorCodeFormat.NAME;
            JsonNode job = answer.path("addEndpointJob");
            String code = job.at("/response/errorCode").asText();
            switch (endpoint) {
                case "none" -> assertThat(job.isMissingNode()).isTrue();
                case "job" -> {
                    assertThat(job.path("jobId").asLong()).isPositive();
                    assertThat(code).isEqualTo(words ? "NO_ERROR" : "0");
                }
                case "refused" -> assertThat(code).isEqualTo(words ? "CONNECTION_PROBLEM" : "4");
                default -> assertThat(code).isEqualTo(words ? "INVALID_ENTITY_ID" : "4");
            }
            assertThat(job.has("jobId")).isEqualTo(endpoint.equals("job"));
            assertThat(server.vault(spelling.name())).isPresent();
        }
    }

    @Test
    void create_errorThoughCreated_keepsTheVault() {
        server.errorAfterCreate(587_207_454, "a later step failed");
        Wire.Result answer = create(whole(""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/response/errorCode").asInt()).isEqualTo(587_207_454);
        assertThat(answer.at("/response/entity/clientId").asLong())
                .isEqualTo(server.vault("v1").orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({"ABSENT, false, 0", "NULL, true, 0", "EMPTY, true, 1"})
    void create_noEndpointJob_isWrittenAsAsked(EmptyListStyle empties, boolean present, int jobIds) {
        server.emptyListStyle(empties);
        JsonNode answer = create(body("\"planId\":5,\"planName\":\"gold\"", "")).json();

        assertThat(answer.has("addEndpointJob")).isEqualTo(present);
        assertThat(answer.findValues("jobId")).hasSize(jobIds);
        assertThat(answer.findValues("jobId")).allMatch(id -> id.asLong() == 0);
    }

    @Test
    void create_answerLost_leavesTheVault() {
        server.failNext(Fault.response(FakeResponse.json(200, Map.of())).afterProcessing());

        assertThat(create(whole("")).json().isEmpty()).isTrue();
        assertThat(server.vault("v1")).isPresent();
    }

    @Test
    void create_idsBeyond32Bits_areWhole() {
        server.startIdsAt(5_000_000_000L);
        long plan = server.addPlan("big");
        JsonNode answer =
                create(body("\"planId\":" + plan + ",\"planName\":\"big\"", "")).json();

        assertThat(plan).isEqualTo(5_000_000_000L);
        assertThat(answer.at("/response/entity/clientId").asLong()).isGreaterThan(5_000_000_000L);
    }

    private Wire.Result create(String body) {
        return Wire.call("POST", server.url() + "/V4/CVS3Store", token, body);
    }

    private static String body(String plan, String more) {
        return "{\"bucket\":{\"clientName\":\"v1\"},\"plan\":{" + plan + "}" + more + "}";
    }

    private String whole(String more) {
        return body(
                "\"planId\":5,\"planName\":\"gold\"",
                ",\"cvs3Endpoints\":[{\"clientId\":" + host + ",\"clientName\":\"host-1\"}]"
                        + ",\"owners\":[{\"userId\":" + anna + ",\"__type__\":13}]"
                        + ",\"userGroups\":[{\"userGroupId\":" + team + ",\"__type__\":15}]" + more);
    }
}
