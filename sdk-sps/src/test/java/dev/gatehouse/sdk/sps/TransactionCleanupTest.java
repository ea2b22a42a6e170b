package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.sps.configuration.SpsResource;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a transaction leaves on the appliance after a failure, and which exception reports it. */
class TransactionCleanupTest {

    private static final String TRANSACTION = "/api/transaction";
    private static final String EMAIL = MANAGEMENT + "/email";
    private static final Predicate<ReceivedRequest> OPEN = request("POST", TRANSACTION);
    private static final Predicate<ReceivedRequest> COMMIT = request("PUT", TRANSACTION);
    private static final Predicate<ReceivedRequest> ROLLBACK = request("DELETE", TRANSACTION);
    private static final Fault PROXY_401 = Fault.response(FakeResponse.text(401, "text/html", "<html>proxy</html>"));
    private static final Fault SESSION_ENDED = error(401, "Unauthenticated");

    // A logout is not documented, so a lock must be released without one.
    private FakeSpsServer server =
            FakeSpsServer.start(SpsRelease.LTS_6_0).addUser(USER, PASSWORD).withoutLogout();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lateResponseOfAnEarlierSession_doesNotChangeTheSessionOfTheNextTransaction() throws Exception {
        restart(SpsRelease.V6_9);
        server.renewCookies();
        CountDownLatch reading = new CountDownLatch(1);
        try (SpsClient sps = fast()) {
            SpsTransaction first = sps.begin();
            edit(first);
            server.failNext(seen(request("GET", "/api/health_status"), reading), Fault.delay(Duration.ofMillis(1200)));
            CompletableFuture<?> late =
                    CompletableFuture.supplyAsync(() -> sps.status().health()).handle((value, e) -> true);
            assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
            fail(ROLLBACK, Fault.reset(), 10);
            assertReason(first::rollback, Reason.LEFT_OPEN, true);
            server.clearRequestsAndFaults();
            SpsTransaction second = sps.begin();
            late.get(10, TimeUnit.SECONDS);
            second.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(33));
            second.commit();
        }
        assertThat(server.commits())
                .singleElement()
                .satisfies(commit -> assertThat(commit.paths()).containsExactly("management/health_monitoring"));
    }

    @Test
    void clientClosedInTheBlock_isReportedAsNotCommitted() {
        SpsClient sps = fast();
        assertReason(
                () -> sps.inTransaction(tx -> {
                    edit(tx);
                    sps.close();
                }),
                Reason.NOT_COMMITTED,
                false);
        assertClean(0);
    }

    @Test
    void clientClosedDuringACommit_waitsForIt() throws Exception {
        CountDownLatch committing = new CountDownLatch(1);
        server.failNext(seen(COMMIT, committing), Fault.delay(Duration.ofMillis(500)));
        SpsClient sps = client(server);
        CompletableFuture<Void> change =
                CompletableFuture.runAsync(() -> sps.inTransaction(TransactionCleanupTest::edit));
        assertThat(committing.await(10, TimeUnit.SECONDS)).isTrue();
        sps.close();
        assertThatCode(() -> change.get(10, TimeUnit.SECONDS)).doesNotThrowAnyException();
        assertClean(1);
    }

    @Test
    void clientClosedDuringAnOpening_leavesNothingOpen() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        server.failNext(seen(OPEN, opening), Fault.delay(Duration.ofMillis(500)));
        SpsClient sps = client(server);
        CompletableFuture<Void> change =
                CompletableFuture.runAsync(() -> sps.inTransaction(TransactionCleanupTest::edit));
        assertThat(opening.await(10, TimeUnit.SECONDS)).isTrue();
        sps.close();
        assertThatThrownBy(() -> change.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        assertClean(0);
        assertThatThrownBy(sps::begin).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clientClosedDuringARollback_waitsForIt() throws Exception {
        CountDownLatch rollingBack = new CountDownLatch(1);
        server.failNext(ROLLBACK, Fault.reset());
        server.failNext(seen(ROLLBACK, rollingBack), Fault.delay(Duration.ofMillis(500)));
        SpsClient sps = client(server);
        CompletableFuture<Void> change = CompletableFuture.runAsync(() -> sps.inTransaction(tx -> {
            edit(tx);
            throw new IllegalArgumentException("own");
        }));
        assertThat(rollingBack.await(10, TimeUnit.SECONDS)).isTrue();
        sps.close();
        assertThatThrownBy(() -> change.get(10, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).isEmpty());
        assertClean(0);
    }

    @Test
    void rollbackThatFailsOnClose_isReportedByClientAndTransaction() {
        SpsClient sps = fast();
        SpsTransaction tx = sps.begin();
        edit(tx);
        fail(ROLLBACK, Fault.reset(), 10);
        assertReason(sps::close, Reason.LEFT_OPEN, true);
        assertReason(tx::close, Reason.LEFT_OPEN, true);
        assertThatCode(sps::close).doesNotThrowAnyException();
    }

    @Test
    void lockLeftAfterALostSession_isReportedByClose() {
        try (SpsClient sps = fast()) {
            Throwable lost = catchThrowable(() -> {
                try (SpsTransaction tx = sps.begin()) {
                    server.failNext(request("PUT", EMAIL), SESSION_ENDED);
                    fail(ROLLBACK, Fault.reset(), 10);
                    edit(tx);
                }
            });
            assertThat(((TransactionException) lost).reason()).isEqualTo(Reason.LOST);
            assertThat(lost.getSuppressed())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TransactionException.class,
                            left -> assertThat(left.lockMayBeHeld()).isTrue());
        }
    }

    @Test
    void proxy401_doesNotConfirmARollback() {
        try (SpsClient sps = fast()) {
            SpsTransaction tx = sps.begin();
            edit(tx);
            fail(ROLLBACK, PROXY_401, 10);
            assertReason(tx::rollback, Reason.LEFT_OPEN, true);
            assertThat(tx.state()).isEqualTo(TransactionState.UNKNOWN);
        }
    }

    @Test
    void proxy401_doesNotLoseTheTransaction() {
        try (SpsClient sps = fast()) {
            sps.inTransaction(tx -> {
                server.failNext(request("PUT", EMAIL), PROXY_401);
                edit(tx);
            });
        }
        assertClean(1);
    }

    @Test
    void cookieOfAnErrorResponse_isUsed() {
        server.renewCookies();
        try (SpsClient sps = fast()) {
            sps.inTransaction(tx -> {
                edit(tx);
                assertThatThrownBy(() -> tx.configuration("policies/none").get())
                        .isInstanceOf(NotFoundException.class);
                tx.management().email().get();
            });
        }
        assertClean(1);
    }

    @Test
    void interruptOfARollbackThatWasNotProcessed_leavesNoLock() {
        Thread thread = Thread.currentThread();
        boolean[] done = new boolean[1];
        try (SpsClient sps = client(server)) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> {
                        edit(tx);
                        server.failNext(
                                received -> {
                                    boolean first = ROLLBACK.test(received) && !done[0];
                                    if (first) {
                                        done[0] = true;
                                        thread.interrupt();
                                    }
                                    return first;
                                },
                                Fault.reset());
                        throw new IllegalArgumentException("own");
                    }))
                    .hasMessage("own");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertClean(0);
    }

    @Test
    void rollbackRejectedByTheAppliance_isSentOnce() {
        try (SpsClient sps = fast()) {
            SpsTransaction tx = sps.begin();
            fail(ROLLBACK, error(403, "Unauthorized"), 5);
            assertReason(tx::rollback, Reason.LEFT_OPEN, true);
        }
        assertThat(all(server, "DELETE", TRANSACTION)).hasSize(1);
    }

    @Test
    void rollbackRejectedByAProxy_isSentTwice() {
        for (Fault fault : new Fault[] {PROXY_401, Fault.status(403)}) {
            restart(SpsRelease.LTS_6_0);
            server.withoutLogout();
            try (SpsClient sps = fast()) {
                SpsTransaction tx = sps.begin();
                fail(ROLLBACK, fault, 5);
                assertReason(tx::rollback, Reason.LEFT_OPEN, true);
            }
            assertThat(all(server, "DELETE", TRANSACTION)).hasSize(2);
        }
    }

    @Test
    void rollbackThatMayArriveLate_endsTheUseOfItsSession() {
        try (SpsClient sps = fast()) {
            sps.status().user();
            server.failNext(ROLLBACK, Fault.reset());
            sps.begin().rollback();
            sps.begin().rollback();
        }
        assertThat(all(server, "GET", "/api/authentication")).hasSize(2);
    }

    @Test
    void serverErrorWithAKnownType_doesNotMeanThatTheCommitWasRejected() {
        server.failNext(
                COMMIT,
                Fault.response(FakeResponse.json(500, Map.of("error", Map.of("type", "SemanticError"))))
                        .afterProcessing());
        try (SpsClient sps = fast()) {
            Throwable failure = catchThrowable(() -> sps.inTransaction(TransactionCleanupTest::edit));
            assertThat(((TransactionException) failure).reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            assertThat(failure.getCause())
                    .isInstanceOfSatisfying(
                            ServerErrorException.class,
                            e -> assertThat(e.code()).contains("SemanticError"));
        }
        assertClean(1);
    }

    @Test
    void sessionThatEndsBeforeTheRetryOfAPut_isReportedAsLost() {
        boolean[] done = new boolean[1];
        try (SpsClient sps = fast()) {
            assertReason(
                    () -> sps.inTransaction(tx -> {
                        SpsResource<MailSettings> mail = tx.management().email().get();
                        server.failNext(
                                received -> {
                                    boolean first = request("PUT", EMAIL).test(received) && !done[0];
                                    if (first) {
                                        done[0] = true;
                                        server.endSessions();
                                    }
                                    return first;
                                },
                                Fault.reset());
                        tx.management().email().put(mail);
                    }),
                    Reason.LOST,
                    false);
        }
        assertClean(0);
    }

    @Test
    void sessionOfALostTransaction_isNotUsedForTheNext() {
        try (SpsClient sps = fast()) {
            server.failNext(request("PUT", EMAIL), SESSION_ENDED);
            assertReason(() -> sps.inTransaction(TransactionCleanupTest::edit), Reason.LOST, false);
            sps.inTransaction(TransactionCleanupTest::edit);
        }
        assertThat(all(server, "GET", "/api/authentication")).hasSize(2);
        assertClean(1);
    }

    @Test
    void confirmedLogout_releasesTheLockAfterARejectedRollback() {
        server.close();
        server = FakeSpsServer.start(SpsRelease.LTS_6_0).addUser(USER, PASSWORD);
        try (SpsClient sps = fast()) {
            SpsTransaction tx = sps.begin();
            edit(tx);
            fail(ROLLBACK, Fault.status(403), 10);
            tx.rollback();
            assertThat(tx.state()).isEqualTo(TransactionState.ROLLED_BACK);
        }
        assertClean(0);
    }

    @Test
    void rollbackOfAnOpeningThatWasNotProcessed_isNotReportedAsUnconfirmed() {
        server.failNext(OPEN, Fault.reset());
        fail(ROLLBACK, error(409, "NoTransaction"), 10);
        try (SpsClient sps = fast()) {
            assertReason(sps::begin, Reason.NOT_OPENED, false);
        }
    }

    @Test
    void sessionReplacedByARead_isLoggedOutAfterItsTransaction() {
        server.close();
        server = FakeSpsServer.start(SpsRelease.LTS_6_0).addUser(USER, PASSWORD);
        try (SpsClient sps = fast()) {
            SpsTransaction tx = sps.begin();
            server.failNext(request("GET", "/api/user_info"), Fault.status(401));
            sps.status().user();
            tx.rollback();
        }
        assertThat(server.activeSessions()).isZero();
    }

    @Test
    void slowCommit_hasALongerTimeoutThanOtherCalls() {
        server.failNext(COMMIT, Fault.delay(Duration.ofMillis(900)));
        SdkConfig config = SdkConfig.builder(server.url())
                .attemptTimeout(Duration.ofMillis(600))
                .build();
        try (SpsClient sps = client(config)) {
            sps.inTransaction(TransactionCleanupTest::edit);
        }
        assertClean(1);
    }

    private static void edit(SpsTransaction tx) {
        tx.management().email().edit(mail -> mail.withAdminAddress("x@example.com"));
    }

    private static Fault error(int status, String type) {
        return Fault.response(FakeResponse.json(status, Map.of("error", Map.of("type", type))));
    }

    /** Creates a client that does not sleep between retries. */
    private SpsClient fast() {
        return client(SdkConfig.builder(server.url()).time(new TestTime()).build());
    }

    private void restart(SpsRelease release) {
        server.close();
        server = FakeSpsServer.start(release).addUser(USER, PASSWORD).withoutLogout();
    }

    private void fail(Predicate<ReceivedRequest> which, Fault fault, int times) {
        for (int i = 0; i < times; i++) {
            server.failNext(which, fault);
        }
    }

    private static Predicate<ReceivedRequest> seen(Predicate<ReceivedRequest> which, CountDownLatch latch) {
        return received -> {
            boolean match = which.test(received);
            if (match) {
                latch.countDown();
            }
            return match;
        };
    }

    private void assertClean(int commits) {
        assertThat(server.openTransactions()).isZero();
        assertThat(server.staged()).isEmpty();
        assertThat(server.lockHolder()).isEmpty();
        assertThat(server.commits()).hasSize(commits);
    }

    private static void assertReason(Runnable work, Reason reason, boolean held) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TransactionException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.lockMayBeHeld()).isEqualTo(held);
        });
    }
}
