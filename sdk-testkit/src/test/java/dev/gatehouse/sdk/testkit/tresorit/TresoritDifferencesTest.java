package dev.gatehouse.sdk.testkit.tresorit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.Differences;
import dev.gatehouse.sdk.testkit.Differences.Request;
import dev.gatehouse.sdk.testkit.tresorit.TestClient.TestResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TresoritDifferencesTest {

    @SuppressWarnings("UnnecessaryLambda") // shorter in the table than a method reference
    private static final Consumer<FakeTresoritServer> LENIENT = server -> server.strict(false);

    private static final String INIT = "/user/init-user-registration";
    private static final String VALIDATE = "/user/validate-user-registration";
    private static final String UPLOAD = "/tenant/upload-custom-content?fileName=a.txt";
    private static final byte[] NONE = {};

    private static final Differences<FakeTresoritServer> DIFFERENCES = new Differences<>(
                    "ZeroKit", FakeTresoritServer::start)
            .row("unknown-field", LENIENT, server -> outcome(new TestClient(server).post(INIT, Map.of("Alias", "ann"))))
            .row("enable-missing", LENIENT, setState("Enabled", false))
            .row("enable-as-text", LENIENT, setState("Enable", "False"))
            .row(
                    "unknown-parameter",
                    LENIENT,
                    server -> outcome(new TestClient(server)
                            .post("/tresor/approve-share?inviteId=1", Map.of("OperationId", share(server)))))
            .row("pagesize-twice", LENIENT, get("/tresor/list-tresors?pagesize=1&pagesize=2"))
            .row(
                    "api-version",
                    LENIENT,
                    server -> outcome(new TestClient(server).send("GET", "/api/v5/admin/user/list-users", NONE)))
            .row("content-type", LENIENT, server -> {
                TestClient client = new TestClient(server);
                byte[] body = "{}".getBytes(UTF_8);
                Map<String, String> headers = client.headers("POST", body);
                headers.put("Content-Type", "text/plain");
                return signed(server, "POST", INIT, body, headers);
            })
            .row(
                    "digest-of-empty-body",
                    LENIENT,
                    server -> signed(server, "POST", INIT, NONE, without(server, "Content-SHA256")))
            .row(
                    "content-type-not-signed",
                    LENIENT,
                    server -> signed(server, "POST", INIT, NONE, without(server, "Content-Type")))
            .row(
                    "empty-upload-without-digest",
                    LENIENT,
                    server -> signed(server, "PUT", UPLOAD, NONE, without(server, "Content-SHA256")))
            .row("Undocumented.LOST_RACE", code(Undocumented.LOST_RACE), server -> {
                String tresor = server.addTresor(server.addUser());
                String owner = server.members(tresor).get(0);
                String lost = server.proposeShare(tresor, owner, server.addUser());
                TestClient client = new TestClient(server);
                client.post(
                        "/tresor/approve-share",
                        Map.of("OperationId", server.proposeShare(tresor, owner, server.addUser())));
                return outcome(client.post("/tresor/approve-share", Map.of("OperationId", lost)));
            })
            .row(
                    "Undocumented.UNKNOWN_OPERATION",
                    code(Undocumented.UNKNOWN_OPERATION),
                    get("/tresor/get-share-details?operationid=none"))
            .row("Undocumented.DECIDED_OPERATION", code(Undocumented.DECIDED_OPERATION), server -> {
                Map<String, String> body = Map.of("OperationId", share(server));
                new TestClient(server).post("/tresor/approve-share", body);
                return outcome(new TestClient(server).post("/tresor/approve-share", body));
            })
            .row("Undocumented.REJECTED_TRESOR", code(Undocumented.REJECTED_TRESOR), server -> {
                Map<String, String> body = Map.of("TresorId", server.createTresor(server.addUser()));
                new TestClient(server).post("/tresor/reject-tresor-creation", body);
                return outcome(new TestClient(server).post("/tresor/approve-tresor-creation", body));
            })
            .row("Undocumented.PAGE_SIZE", code(Undocumented.PAGE_SIZE), get("/tresor/list-tresors?pagesize=101"))
            .row("Undocumented.DATE_OUT_OF_RANGE", code(Undocumented.DATE_OUT_OF_RANGE), server -> {
                Map<String, String> headers = new TestClient(server).headers("GET", NONE);
                server.clock().advance(Duration.ofMinutes(16));
                return signed(server, "GET", "/user/list-users", NONE, headers);
            })
            .row("Undocumented.EARLY_VALIDATION", code(Undocumented.EARLY_VALIDATION), server -> {
                Map<String, Object> user =
                        new TestClient(server).post(INIT, Map.of()).json();
                user.put("RegValidationVerifier", "unknown");
                return outcome(new TestClient(server).post(VALIDATE, user));
            })
            .row("Undocumented.ALREADY_VALIDATED", code(Undocumented.ALREADY_VALIDATED), server -> {
                Map<String, Object> user =
                        new TestClient(server).post(INIT, Map.of()).json();
                user.put(
                        "RegValidationVerifier",
                        server.completeRegistration(
                                String.valueOf(user.get("UserId")), String.valueOf(user.get("RegSessionId"))));
                new TestClient(server).post(VALIDATE, user);
                return outcome(new TestClient(server).post(VALIDATE, user));
            })
            .row(
                    "Undocumented.OTHER_TENANT",
                    code(Undocumented.OTHER_TENANT),
                    server -> outcome(new TestClient(server)
                            .send("GET", "/tenant-other123" + TestClient.ADMIN + "/user/list-users", NONE)))
            .row("Undocumented.WRONG_METHOD", code(Undocumented.WRONG_METHOD), get(INIT))
            .row("approvalsOutdate", server -> server.approvalsOutdate(false), server -> {
                String tresor = server.addTresor(server.addUser());
                String owner = server.members(tresor).get(0);
                String other = server.proposeShare(tresor, owner, server.addUser());
                TestClient client = new TestClient(server);
                client.post(
                        "/tresor/approve-share",
                        Map.of("OperationId", server.proposeShare(tresor, owner, server.addUser())));
                return outcome(client.post("/tresor/approve-share", Map.of("OperationId", other)));
            })
            .row("decidedOperationsStayReadable", server -> server.decidedOperationsStayReadable(true), server -> {
                String operation = share(server);
                new TestClient(server).post("/tresor/approve-share", Map.of("OperationId", operation));
                return outcome(new TestClient(server).get("/tresor/get-share-details?operationid=" + operation));
            })
            .row("sendShareTimestamp", server -> server.sendShareTimestamp(true), server -> {
                String operation = share(server);
                return field(
                        new TestClient(server).get("/tresor/get-share-details?operationid=" + operation), "Timestamp");
            })
            .row(
                    "separateUserLists",
                    server -> server.separateUserLists(true),
                    server -> field(new TestClient(server).get("/user/list-users"), "Users"))
            .row("LastPage.ABSENT", server -> server.lastPage(LastPage.ABSENT), nextTresor())
            .row("LastPage.EMPTY", server -> server.lastPage(LastPage.EMPTY), nextTresor())
            .row(
                    "sendTrace",
                    server -> server.sendTrace(true),
                    server -> field(new TestClient(server).get("/none"), "Trace"));

    @TestFactory
    Stream<DynamicTest> responses_areThoseOfTheTable() {
        return DIFFERENCES.tests();
    }

    @Test
    void everyUndocumentedBehaviour_isInTheTable() {
        assertThat(DIFFERENCES.ids())
                .containsAll(Differences.idsOf(Undocumented.class))
                .containsAll(Differences.idsOf(LastPage.class, LastPage.NULL));
    }

    /** Sets another code for a case, which the table shows as an example. */
    private static Consumer<FakeTresoritServer> code(Undocumented what) {
        return server -> server.errorCodeFor(what, "UnexpectedError");
    }

    private static Request<FakeTresoritServer> get(String operation) {
        return server -> outcome(new TestClient(server).get(operation));
    }

    private static Request<FakeTresoritServer> setState(String field, Object value) {
        return server -> outcome(
                new TestClient(server).post("/user/set-user-state", Map.of("UserId", server.addUser(), field, value)));
    }

    private static Request<FakeTresoritServer> nextTresor() {
        return server -> {
            Map<String, Object> page =
                    new TestClient(server).get("/tresor/list-tresors").json();
            Object next = page.get("NextTresor");
            return page.containsKey("NextTresor") ? (next == null ? "null" : "\"" + next + "\"") : "absent";
        };
    }

    /** Proposes to share a new tresor with a new user, and returns the operation id. */
    private static String share(FakeTresoritServer server) {
        String owner = server.addUser();
        return server.proposeShare(server.addTresor(owner), owner, server.addUser());
    }

    /** Returns the headers of a POST without a body, without one of them. */
    private static Map<String, String> without(FakeTresoritServer server, String name) throws Exception {
        Map<String, String> headers = new LinkedHashMap<>(new TestClient(server).headers("POST", NONE));
        headers.remove(name);
        return headers;
    }

    private static String signed(
            FakeTresoritServer server, String method, String operation, byte[] body, Map<String, String> headers)
            throws Exception {
        return outcome(
                new TestClient(server).send(method, TestClient.ADMIN + operation, body, headers, server.primaryKey()));
    }

    private static String outcome(TestResponse response) {
        return (response.status() + " " + response.code()).strip();
    }

    private static String field(TestResponse response, String name) throws Exception {
        return response.json().containsKey(name) ? "with " + name : "without " + name;
    }
}
