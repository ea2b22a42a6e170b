package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gatehouse.sdk.testkit.Differences;
import dev.gatehouse.sdk.testkit.Differences.Request;
import dev.gatehouse.sdk.testkit.commvault.TestClient.TestResponse;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CommvaultDifferencesTest {

    @SuppressWarnings("UnnecessaryLambda") // shorter in the table than a method reference
    private static final Consumer<FakeCommvaultServer> LENIENT = server -> server.strict(false);

    /** Where a created vault has its plan, and where the test puts the other fields of the body. */
    private static final String VAULT =
            "{\"bucket\":{\"clientName\":\"v\"},\"plan\":{\"planId\":%d,\"planName\":\"p\"}%s}";

    private static final Differences<FakeCommvaultServer> DIFFERENCES = new Differences<>(
                    "Commvault", CommvaultDifferencesTest::start)
            .row("token-bearer", LENIENT, accessToken("Bearer "))
            .row("token-qsdk", LENIENT, accessToken("QSDK "))
            .row("token-bare", LENIENT, accessToken(""))
            .row("renewal-of-access-token", LENIENT, server -> {
                AccessTokenPair pair = server.issueAccessToken("admin");
                return status(TestClient.open(
                        server.url() + "/V4/AccessToken/Renew",
                        "{\"accessToken\":\"%s\",\"refreshToken\":\"%s\"}"
                                .formatted(pair.accessToken(), pair.refreshToken())));
            })
            .row("renewal-of-login-token", LENIENT, server -> {
                String token = server.issueToken("admin", "device");
                return status(TestClient.open(
                        server.url() + "/RenewLoginToken",
                        "{\"sessionId\":\"%s\",\"deviceId\":\"device\"}".formatted(token)));
            })
            .row("doubled-slash", LENIENT, get("//V4/User", CommvaultDifferencesTest::status))
            .row("default-format", LENIENT, server -> {
                TestResponse response =
                        TestClient.send("GET", server.url() + "/Client", "", "Authtoken", server.issueToken("admin"));
                return response.status() + (response.contentType().contains("xml") ? " as XML" : " as JSON");
            })
            .row("content-type", LENIENT, server -> {
                long plan = server.addPlan("p");
                return status(TestClient.send(
                        "POST",
                        server.url() + "/V4/CVS3Store",
                        VAULT.formatted(plan, ""),
                        "Content-Type",
                        "text/plain",
                        "Authtoken",
                        server.issueToken("admin")));
            })
            .row("unknown-field", LENIENT, createVault(VAULT, ",\"colour\":\"red\""))
            .row("null-field", LENIENT, createVault(VAULT, ",\"owners\":null"))
            .row("number-as-text", LENIENT, createVault(VAULT.replace("%d", "\"%d\""), ""))
            .row("type-constant", LENIENT, server -> {
                long plan = server.addPlan("p");
                long owner = server.addUser("owner", "secret");
                String owners = ",\"owners\":[{\"userId\":%d,\"userName\":\"owner\"}]".formatted(owner);
                return status(post(server, "/V4/CVS3Store", VAULT.formatted(plan, owners)));
            })
            .row("plan-name-missing", LENIENT, createVault(VAULT.replace(",\"planName\":\"p\"", ""), ""))
            .row("plan-name-of-another", LENIENT, createVault(VAULT.replace("\"p\"", "\"other\""), ""))
            .row("new-owner", LENIENT, server -> {
                long user = server.addEndUser("leaver", "secret");
                return status(call(server, "DELETE", "/V4/user/" + user, ""));
            })
            .row("ErrorCodeFormat.NUMBER", format(ErrorCodeFormat.NUMBER), unknownPlan("/errorCode"))
            .row("ErrorCodeFormat.NUMERIC_TEXT", format(ErrorCodeFormat.NUMERIC_TEXT), unknownPlan("/errorCode"))
            .row(
                    "ErrorCodeFormat.NAME",
                    format(ErrorCodeFormat.NAME),
                    server -> code(TestClient.get(server.url() + "/Client", "none"), "/errorCode"))
            .row(
                    "FailureStatus.ALWAYS_200",
                    server -> server.failureStatus(FailureStatus.ALWAYS_200),
                    server -> status(post(server, "/V4/CVS3Store", VAULT.formatted(999, ""))))
            .row(
                    "FailureStatus.NEVER_200",
                    server -> server.failureStatus(FailureStatus.NEVER_200),
                    server -> status(TestClient.login(server, "admin", "wrong")))
            .row("EmptyListStyle.ABSENT", empty(EmptyListStyle.ABSENT), get("/V4/UserGroup", TestResponse::text))
            .row("EmptyListStyle.NULL", empty(EmptyListStyle.NULL), get("/V4/UserGroup", TestResponse::text))
            .row("EmptyListStyle.EMPTY", empty(EmptyListStyle.EMPTY), get("/V4/CVS3Stores", TestResponse::text))
            .row(
                    "EmptyListStyle.STATUS_404",
                    empty(EmptyListStyle.STATUS_404),
                    get("/V4/UserGroup", CommvaultDifferencesTest::status))
            .row(
                    "numbersAsText",
                    server -> server.numbersAsText(true),
                    get("/V4/Plan/Summary", response -> field(response, "/plansCount")))
            .row("typeField", server -> server.typeField("__type__"), get("/User", response -> {
                JsonNode entity = response.at("/users/0/userEntity");
                return entity.has("_type_") ? "_type_" : "__type__";
            }))
            .row("loginErrorShape", server -> server.loginErrorShape(ErrorShape.ERROR, "errorMessage"), server -> {
                JsonNode body = TestClient.login(server, "admin", "wrong").json();
                return body.has("errList") ? "errList" : "error";
            })
            .row(
                    "lockTimeCountsAttempts",
                    FakeCommvaultServer::lockTimeCountsAttempts,
                    server -> field(TestClient.login(server, "admin", "wrong"), "/remainingLockTime"))
            .row("wrapEndpointJob", server -> server.wrapEndpointJob(true), server -> {
                long host = server.addClient("host");
                JsonNode body =
                        post(server, "/V4/Client/" + host + "/CVS3endpoint", "").json();
                return body.has("jobId") ? "jobId" : "addEndpointJob.jobId";
            })
            .row("KeyResponse.SP42", key(KeyResponse.SP42), rotateKey("/response/errorCode"))
            .row("KeyResponse.SP38", key(KeyResponse.SP38), rotateKey("/errorCode"))
            .row("getIdStatus", server -> server.getIdStatus(404), server -> {
                server.addClient("host");
                TestResponse found = call(server, "GET", "/GetId?clientname=host", "");
                assertThat(found.json().has("clientId")).isTrue();
                return status(found);
            })
            .row(
                    "hideNewJobs",
                    server -> server.hideNewJobs(1, false),
                    newJob(response -> response.status() + ", "
                            + response.json().path("jobs").size() + " jobs"))
            .row("hideNewJobs-404", server -> server.hideNewJobs(1, true), newJob(CommvaultDifferencesTest::status))
            .row("failPlanSteps", server -> server.failPlanSteps(true), server -> {
                long pool = server.addDiskStorage("pool", 1, 1);
                String body = "{\"planName\":\"p\",\"backupDestinations\":[{\"backupDestinationName\":\"d\","
                        + "\"storagePool\":{\"id\":" + pool + "}}]}";
                return "200, "
                        + post(server, "/V4/ServerPlan", body).at("/errors").size() + " errors";
            });

    @TestFactory
    Stream<DynamicTest> responses_areThoseOfTheTable() {
        return DIFFERENCES.tests();
    }

    @Test
    void everyUndocumentedBehaviour_isInTheTable() {
        assertThat(DIFFERENCES.ids())
                .containsAll(Differences.idsOf(ErrorCodeFormat.class, ErrorCodeFormat.AS_DOCUMENTED))
                .containsAll(Differences.idsOf(FailureStatus.class, FailureStatus.AS_DOCUMENTED))
                .containsAll(Differences.idsOf(EmptyListStyle.class, EmptyListStyle.AS_DOCUMENTED))
                .containsAll(Differences.idsOf(KeyResponse.class, KeyResponse.CODE_200));
    }

    private static FakeCommvaultServer start() {
        FakeCommvaultServer server = FakeCommvaultServer.start();
        server.addUser("admin", "secret");
        return server;
    }

    private static Consumer<FakeCommvaultServer> format(ErrorCodeFormat format) {
        return server -> server.errorCodeFormat(format);
    }

    private static Consumer<FakeCommvaultServer> empty(EmptyListStyle style) {
        return server -> server.emptyListStyle(style);
    }

    private static Consumer<FakeCommvaultServer> key(KeyResponse response) {
        return server -> server.keyRotationResponse(response);
    }

    private static Request<FakeCommvaultServer> accessToken(String scheme) {
        return server -> status(TestClient.get(
                server.url() + "/V2/WhoAmI",
                scheme + server.issueAccessToken("admin").accessToken()));
    }

    private static Request<FakeCommvaultServer> createVault(String body, String more) {
        return server -> status(post(server, "/V4/CVS3Store", body.formatted(server.addPlan("p"), more)));
    }

    private static Request<FakeCommvaultServer> unknownPlan(String pointer) {
        return server -> code(post(server, "/V4/CVS3Store", VAULT.formatted(999, "")), pointer);
    }

    private static Request<FakeCommvaultServer> rotateKey(String pointer) {
        return server -> code(call(server, "PUT", "/V4/User/S3AccessKey", ""), pointer);
    }

    private static Request<FakeCommvaultServer> newJob(Function<TestResponse, String> seen) {
        return server -> seen.apply(call(server, "GET", "/Job/" + server.addJob(JobStep.of("Running", 1)), ""));
    }

    private static Request<FakeCommvaultServer> get(String path, Function<TestResponse, String> seen) {
        return server -> seen.apply(call(server, "GET", path, ""));
    }

    private static TestResponse post(FakeCommvaultServer server, String path, String body) {
        return call(server, "POST", path, body);
    }

    private static TestResponse call(FakeCommvaultServer server, String method, String path, String body) {
        return TestClient.call(method, server.url() + path, server.issueToken("admin"), body);
    }

    private static String status(TestResponse response) {
        return String.valueOf(response.status());
    }

    /** Returns status and code, which is a number, a text or missing. */
    private static String code(TestResponse response, String pointer) {
        return response.status() + " " + field(response, pointer);
    }

    private static String field(TestResponse response, String pointer) {
        JsonNode value = response.at(pointer);
        return value.isMissingNode() ? "missing" : value.toString();
    }
}
