package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.contract.MatrixTest;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.function.Executable;

/** The error types of the guide, and each step of a transaction that can fail. */
class SpsMatrixTest extends MatrixTest {

    private static final String LOGIN = "/api/authentication";
    private static final String TRANSACTION = "/api/transaction";
    private static final String EMAIL = MANAGEMENT + "/email";
    private static final Predicate<ReceivedRequest> OPEN = request("POST", TRANSACTION);
    private static final Predicate<ReceivedRequest> COMMIT = request("PUT", TRANSACTION);
    private static final Predicate<ReceivedRequest> ROLLBACK = request("DELETE", TRANSACTION);

    /** A test case with an appliance of its own. */
    private interface Scenario {
        void run(FakeSpsServer server, SpsClient sps);
    }

    SpsMatrixTest() {
        super("sps");
    }

    @Override
    protected Map<String, Executable> testCases() {
        Map<String, Executable> cases = new LinkedHashMap<>();
        cases.put("400, invalid or incomplete body, findings in the details", scenario(SpsMatrixTest::badRequest));
        cases.put("401, with and without a session", scenario(SpsMatrixTest::notAuthenticated));
        cases.put("403 is called Unauthorized", scenario(SpsMatrixTest::noPrivilege));
        cases.put("404, no such object", scenario(SpsMatrixTest::notFound));
        cases.put("405, and 411, which is not JSON", scenario(SpsMatrixTest::wrongVerbOrLength));
        cases.put("begin is rejected", scenario(SpsMatrixTest::beginRejected));
        cases.put("begin gets no response", scenario(SpsMatrixTest::beginWithoutResponse));
        cases.put("change is rejected", scenario(SpsMatrixTest::changeRejected));
        cases.put("change gets no response", scenario(SpsMatrixTest::changeWithoutResponse));
        cases.put("commit conflicts with the change of another user", scenario(SpsMatrixTest::commitConflicts));
        cases.put("commit gets no response", scenario(SpsMatrixTest::commitWithoutResponse));
        cases.put("rollback after a failure fails", scenario(SpsMatrixTest::rollbackFails));
        cases.put("session ends in the transaction", scenario(SpsMatrixTest::sessionLost));
        cases.put(
                "configuration is locked by somebody else",
                scenario(SpsRelease.LTS_6_0, SpsMatrixTest::lockedByOthers));
        return cases;
    }

    private static Executable scenario(Scenario scenario) {
        return scenario(SpsRelease.LTS_8_0, scenario);
    }

    private static Executable scenario(SpsRelease release, Scenario scenario) {
        return () -> {
            try (FakeSpsServer server = FakeSpsServer.start(release).addUser(USER, PASSWORD)) {
                SdkConfig config =
                        SdkConfig.builder(server.url()).time(new TestTime()).build();
                try (SpsClient sps = client(config)) {
                    scenario.run(server, sps);
                }
            }
        };
    }

    private static void badRequest(FakeSpsServer server, SpsClient sps) {
        for (String type : new String[] {"InvalidRequestBody", "SemanticError", "IncompleteRequestBodyError"}) {
            ApiException e = failure(server, sps, 400, type, Map.of("smtp_server", "is required"));
            assertThat(e).isInstanceOf(InvalidRequestException.class);
            assertThat(e.details(SpsError.class).orElseThrow().details())
                    .contains(Map.of("smtp_server", "is required"));
        }
    }

    private static void notAuthenticated(FakeSpsServer server, SpsClient sps) {
        sps.management().email().get();
        server.endSessions();
        sps.management().email().get();
        assertThat(all(server, "GET", LOGIN)).hasSize(2);

        // If each session is rejected, one more login and one more request are sent
        server.failNext(request("GET", EMAIL), error(401, "Unauthenticated", EMAIL));
        server.failNext(request("GET", EMAIL), error(401, "Unauthenticated", EMAIL));
        assertThatThrownBy(() -> sps.management().email().get()).isInstanceOf(UnauthenticatedException.class);
        assertThat(all(server, "GET", LOGIN)).hasSize(3);

        try (SpsClient wrong =
                SpsClient.create(SdkConfig.of(server.url()), SpsCredentials.password(USER, Secret.of("wrong")))) {
            for (int i = 0; i < 2; i++) {
                ApiException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> wrong.status().user());
                assertThat(e.code()).contains("AuthenticationFailure");
            }
        }
        assertThat(server.rejectedLogins()).isEqualTo(1);
    }

    private static void noPrivilege(FakeSpsServer server, SpsClient sps) {
        server.forbid(USER, "/api/configuration");
        ApiException e = catchThrowableOfType(
                PermissionDeniedException.class, () -> sps.management().email().get());
        assertThat(e.status()).isEqualTo(403);
        assertThat(e.code()).contains("Unauthorized");
        assertThat(e.correctiveAction()).isPresent();
        assertThat(e.details(SpsError.class).orElseThrow().details()).contains(EMAIL);
    }

    private static void notFound(FakeSpsServer server, SpsClient sps) {
        ApiException e = catchThrowableOfType(
                NotFoundException.class,
                () -> sps.configuration("policies/no_such").get());
        assertThat(e.status()).isEqualTo(404);
        assertThat(e.code()).contains("NotFound");
        assertThat(failure(server, sps, 404, "ResourceNotFound", Map.of())).isInstanceOf(NotFoundException.class);
    }

    private static void wrongVerbOrLength(FakeSpsServer server, SpsClient sps) {
        ApiException verb =
                catchThrowableOfType(ApiException.class, () -> sps.raw().send("DELETE", "/api/info"));
        assertThat(verb.status()).isEqualTo(405);
        assertThat(verb.code()).contains("MethodNotAllowed");
        assertThat(verb.kind()).isEqualTo(ErrorKind.INVALID_REQUEST);

        server.failNext(OPEN, Fault.response(FakeResponse.text(411, "text/html", "<html>411 Length Required</html>")));
        ApiException length = catchThrowableOfType(ApiException.class, sps::begin);
        assertThat(length.status()).isEqualTo(411);
        assertThat(length.code()).isEmpty();
        assertClean(server, 0);
        // The request of the client has a length
        sps.begin().rollback();
        assertThat(all(server, "POST", TRANSACTION).get(1).header("Content-Length"))
                .contains("0");
    }

    private static void beginRejected(FakeSpsServer server, SpsClient sps) {
        server.failNext(OPEN, error(403, "Unauthorized", TRANSACTION));
        assertThatThrownBy(sps::begin).isInstanceOf(PermissionDeniedException.class);
        assertClean(server, 0);
        edit(sps, "a@example.com");
        assertClean(server, 1);
    }

    private static void beginWithoutResponse(FakeSpsServer server, SpsClient sps) {
        server.withoutLogout().failNext(OPEN, Fault.reset().afterProcessing());
        TransactionException e = catchThrowableOfType(TransactionException.class, sps::begin);
        assertReason(e, Reason.NOT_OPENED, false);
        assertThat(e.outcomeUnknown()).isFalse();
        assertThat(all(server, "POST", TRANSACTION)).hasSize(1);
        assertClean(server, 0);
    }

    private static void changeRejected(FakeSpsServer server, SpsClient sps) {
        ApiException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> sps.inTransaction(tx -> {
                    tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(90));
                    tx.configuration("management/email").put(Map.of("admin_address", 7));
                }));
        assertThat(e.code()).contains("SemanticError");
        assertClean(server, 0);
        assertThat(server.committed("management/health_monitoring").orElseThrow())
                .containsEntry("maximum_disk_utilization_ratio", 80);
    }

    private static void changeWithoutResponse(FakeSpsServer server, SpsClient sps) {
        for (int i = 0; i < 3; i++) {
            server.failNext(request("PUT", EMAIL), Fault.reset().afterProcessing());
        }
        SdkException failure = failedEdit(sps);
        assertThat(failure).isInstanceOf(TransportException.class);
        assertThat(all(server, "PUT", EMAIL)).hasSize(3);
        assertThat(all(server, "PUT", TRANSACTION)).isEmpty();
        assertClean(server, 0);
    }

    private static void commitConflicts(FakeSpsServer server, SpsClient sps) {
        server.addUser("other", "other-secret");
        try (SpsClient other = SpsClient.create(
                SdkConfig.of(server.url()), SpsCredentials.password("other", Secret.of("other-secret")))) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> {
                        tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
                        edit(other, "b@example.com");
                    }))
                    .isInstanceOf(ConflictException.class)
                    .isNotInstanceOf(ConfigurationLockedException.class);
        }
        assertClean(server, 1);
        assertThat(server.committed("management/email").orElseThrow()).containsEntry("admin_address", "b@example.com");
    }

    /** Processed or not, the commit is reported as unknown and sent once, and no transaction stays open. */
    private static void commitWithoutResponse(FakeSpsServer server, SpsClient sps) {
        server.failNext(COMMIT, Fault.reset().afterProcessing());
        server.failNext(COMMIT, Fault.reset());
        for (int commits = 1; commits <= 2; commits++) {
            SdkException failure = failedEdit(sps);
            assertThat(failure).isInstanceOfSatisfying(TransactionException.class, e -> {
                assertReason(e, Reason.OUTCOME_UNKNOWN, false);
                assertThat(e.outcomeUnknown()).isTrue();
                assertThat(e.attempts()).isEqualTo(1);
            });
            assertThat(all(server, "PUT", TRANSACTION)).hasSize(commits);
            assertClean(server, 1);
        }
    }

    private static void rollbackFails(FakeSpsServer server, SpsClient sps) {
        server.withoutLogout().failNext(request("PUT", EMAIL), error(400, "SemanticError", EMAIL));
        for (int i = 0; i < 6; i++) {
            server.failNext(ROLLBACK, Fault.reset());
        }
        SdkException failure = failedEdit(sps);
        // The first failure is thrown; the lock that may be held is reported by a suppressed exception
        assertThat(failure).isInstanceOf(InvalidRequestException.class);
        assertThat(failure.getSuppressed())
                .singleElement()
                .isInstanceOfSatisfying(TransactionException.class, e -> assertReason(e, Reason.LEFT_OPEN, true));
        assertThat(server.lockHolder()).contains(USER);
        assertThat(server.commits()).isEmpty();
    }

    private static void sessionLost(FakeSpsServer server, SpsClient sps) {
        TransactionException e = catchThrowableOfType(
                TransactionException.class,
                () -> sps.inTransaction(tx -> {
                    tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
                    server.endSessions();
                    assertThatThrownBy(() -> tx.management().email().get()).isInstanceOf(TransactionException.class);
                    assertThat(tx.state()).isEqualTo(TransactionState.LOST);
                }));
        assertReason(e, Reason.LOST, false);
        assertThat(all(server, "GET", LOGIN)).hasSize(1);
        assertClean(server, 0);
        edit(sps, "c@example.com");
        assertThat(all(server, "GET", LOGIN)).hasSize(2);
        assertClean(server, 1);
    }

    /** The lock of another transaction, as on 6.0, or of a page in the web interface is reported or waited for. */
    private static void lockedByOthers(FakeSpsServer server, SpsClient sps) {
        try (SpsClient second = client(server);
                SpsTransaction tx = second.begin()) {
            assertThatThrownBy(sps::begin).isInstanceOf(ConfigurationLockedException.class);
            tx.commit();
        }
        edit(sps, "a@example.com");
        server.lockBy("admin");
        TransactionOptions patient =
                TransactionOptions.builder().lockWait(Duration.ofMinutes(1)).build();
        assertThatThrownBy(() -> sps.begin(patient))
                .isInstanceOfSatisfying(
                        ConfigurationLockedException.class,
                        e -> assertThat(e.correctiveAction()).isPresent());
        server.unlock();
        sps.begin(patient).rollback();
        assertThat(server.lockHolder()).isEmpty();
    }

    private static SdkException failedEdit(SpsClient sps) {
        return catchThrowableOfType(SdkException.class, () -> edit(sps, "a@example.com"));
    }

    private static void edit(SpsClient sps, String administrator) {
        sps.inTransaction(tx -> tx.management().email().edit(mail -> mail.withAdminAddress(administrator)));
    }

    private static Fault error(int status, String type, Object details) {
        return Fault.response(
                FakeResponse.json(status, Map.of("error", Map.of("type", type, "message", "why", "details", details))));
    }

    private static ApiException failure(FakeSpsServer server, SpsClient sps, int status, String type, Object details) {
        server.failNext(request("GET", EMAIL), error(status, type, details));
        ApiException e = catchThrowableOfType(
                ApiException.class, () -> sps.management().email().get());
        assertThat(e.status()).isEqualTo(status);
        assertThat(e.code()).contains(type);
        assertThat(e.vendorMessage()).contains("why");
        return e;
    }

    private static void assertReason(TransactionException e, Reason reason, boolean lockMayBeHeld) {
        assertThat(e.reason()).isEqualTo(reason);
        assertThat(e.lockMayBeHeld()).isEqualTo(lockMayBeHeld);
    }

    private static void assertClean(FakeSpsServer server, int commits) {
        assertThat(server.openTransactions()).isZero();
        assertThat(server.staged()).isEmpty();
        assertThat(server.lockHolder()).isEmpty();
        assertThat(server.commits()).hasSize(commits);
    }
}
