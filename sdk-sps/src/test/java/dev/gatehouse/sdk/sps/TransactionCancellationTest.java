package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A cancelled transaction is rolled back and leaves no lock. */
@Timeout(60)
class TransactionCancellationTest {

    private static final Predicate<ReceivedRequest> OPEN = request("POST", "/api/transaction");
    private static final Predicate<ReceivedRequest> COMMIT = request("PUT", "/api/transaction");
    private static final Predicate<ReceivedRequest> CHANGE = request("PUT", MANAGEMENT + "/email");
    private static final Fault LATE = Fault.delay(Duration.ofMillis(500));

    private final FakeSpsServer server = FakeSpsServer.start().addUser(USER, PASSWORD);
    private final Cancellation cancellation = Cancellation.create();
    private final TransactionOptions options =
            TransactionOptions.builder().cancellation(cancellation).build();

    @AfterEach
    void stop() {
        assertThat(Thread.interrupted()).as("interrupt flag").isFalse();
        server.close();
    }

    @Test
    void cancelledCallInATransaction_rollsBack() {
        server.failNext(cancellingAt(CHANGE), LATE);
        try (SpsClient sps = client(server)) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> tx.management()
                            .with(CallOptions.cancelledBy(cancellation))
                            .email()
                            .edit(mail -> mail.withAdminAddress("x@example.com"))))
                    .isInstanceOfSatisfying(CallCancelledException.class, e -> {
                        assertThat(e.outcomeUnknown()).isTrue();
                        assertThat(e.getSuppressed()).as("unconfirmed rollback").isEmpty();
                    });
            assertClean(0);
            sps.inTransaction(TransactionCancellationTest::edit);
            assertClean(1);
        }
    }

    @Test
    void cancelledTransaction_rollsBack() {
        try (SpsClient sps = client(server)) {
            assertThatThrownBy(() -> sps.inTransaction(options, tx -> {
                        edit(tx);
                        cancellation.cancel();
                    }))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertClean(0);
        }
    }

    @Test
    void cancelledCommit_isUnknown_andLeavesNoLock() {
        server.failNext(cancellingAt(COMMIT), LATE);
        try (SpsClient sps = client(server)) {
            assertReason(() -> sps.inTransaction(options, TransactionCancellationTest::edit), Reason.OUTCOME_UNKNOWN);
            assertClean(1);
        }
    }

    @Test
    void cancelledOpening_leavesNoLock() {
        server.failNext(cancellingAt(OPEN), LATE);
        try (SpsClient sps = client(server)) {
            assertReason(() -> sps.begin(options), Reason.NOT_OPENED);
            assertClean(0);
        }
    }

    @Test
    void waitForTheLockOfTheAppliance_isCancelled() throws Exception {
        server.lockBy("admin");
        CountDownLatch locked = new CountDownLatch(1);
        server.failNext(
                request -> {
                    locked.countDown();
                    return false;
                },
                LATE);
        try (SpsClient sps = client(server)) {
            CompletableFuture<?> waiting =
                    CompletableFuture.supplyAsync(() -> sps.begin(options.withLockWait(Duration.ofMinutes(5))));
            assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
            cancellation.cancel();
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CallCancelledException.class);
        }
    }

    @Test
    void waitForAnotherTransactionOfTheClient_isCancelled() {
        try (SpsClient sps = client(server)) {
            SpsTransaction first = sps.begin();
            CompletableFuture<?> waiting =
                    CompletableFuture.supplyAsync(() -> sps.begin(options.withLockWait(Duration.ofMinutes(5))));
            cancellation.cancel();
            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CallCancelledException.class);
            first.rollback();
            assertClean(0);
        }
    }

    private Predicate<ReceivedRequest> cancellingAt(Predicate<ReceivedRequest> which) {
        return request -> {
            boolean match = which.test(request);
            if (match) {
                cancellation.cancel();
            }
            return match;
        };
    }

    private static void edit(SpsTransaction tx) {
        tx.management().email().edit(mail -> mail.withAdminAddress("x@example.com"));
    }

    private void assertClean(int commits) {
        assertThat(server.openTransactions()).isZero();
        assertThat(server.staged()).isEmpty();
        assertThat(server.lockHolder()).isEmpty();
        assertThat(server.commits()).hasSize(commits);
    }

    private static void assertReason(Runnable work, Reason reason) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(TransactionException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.lockMayBeHeld()).isFalse();
            assertThat(e).hasCauseInstanceOf(CallCancelledException.class);
        });
    }
}
