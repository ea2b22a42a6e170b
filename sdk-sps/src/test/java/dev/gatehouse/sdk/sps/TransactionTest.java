package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.lastBody;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.Host;
import dev.gatehouse.sdk.sps.transaction.Change;
import dev.gatehouse.sdk.sps.transaction.ChangeType;
import dev.gatehouse.sdk.sps.transaction.CommitMessagePolicy;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.sps.transaction.TransactionState;
import dev.gatehouse.sdk.sps.transaction.TransactionStatus;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TransactionTest {

    private static final String TRANSACTION = "/api/transaction";
    private static final String EMAIL = "management/email";

    private FakeSpsServer server = FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void change_isStagedAndCommittedInOneSession(SpsRelease release) {
        restart(release);
        try (SpsClient sps = client(server)) {
            sps.inTransaction(tx -> {
                assertThat(tx.state()).isEqualTo(TransactionState.OPEN);
                assertThat(tx.status().isOpen()).isTrue();
                tx.management().email().edit(mail -> mail.withSenderAddress("sps@example.com"));
                assertThat(tx.management().email().get().body().senderAddress()).contains("sps@example.com");
                assertThat(server.committed(EMAIL).orElseThrow()).containsEntry("sender_address", null);
            });
        }
        assertThat(server.committed(EMAIL).orElseThrow()).containsEntry("sender_address", "sps@example.com");
        assertThat(server.lockHolder()).isEmpty();
        assertThat(server.received())
                .extracting(received -> received.method() + " " + received.target())
                .containsExactly(
                        "GET /api/authentication",
                        "POST /api/transaction",
                        "GET /api/transaction",
                        "GET /api/configuration/management/email",
                        "PUT /api/configuration/management/email",
                        "GET /api/configuration/management/email",
                        "GET /api/transaction",
                        "PUT /api/transaction",
                        "DELETE /api/authentication");
        assertThat(all(server, "POST", TRANSACTION).get(0).header("Content-Length"))
                .contains("0");
        assertThat(lastBody(server, "PUT", TRANSACTION)).isEqualTo("{\"status\":\"commit\"}");
    }

    @Test
    void status_readsBothForms() {
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            TransactionStatus status = tx.status();
            assertThat(status.status()).contains("open");
            assertThat(status.commitMessage()).contains(CommitMessagePolicy.OPTIONAL);
            assertThat(status.remainingSeconds().orElseThrow()).isBetween(500L, 600L);
            assertThat(status.hasChanges()).isFalse();
            tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
            assertThat(tx.status().hasChanges()).isTrue();
            respondWithState("{\"key\":\"transaction\",\"transaction\":{\"status\":\"closed\"},\"meta\":{}}");
            assertThat(tx.status())
                    .isEqualTo(new TransactionStatus(
                            Optional.of("closed"), Optional.empty(), java.util.OptionalLong.empty(), false));
            respondWithState("{\"body\":{\"status\":\"frozen\",\"commit_message\":\"maybe\"},\"new\":[1]}");
            assertThat(tx.status().commitMessage()).contains(CommitMessagePolicy.of("maybe"));
            respondWithState("{\"transaction\":\"open\"}");
            assertThat(tx.status().status()).isEmpty();
            tx.rollback();
        }
    }

    @Test
    void changes_haveFourTypes() {
        server.addCollection("policies/hosts");
        server.configure("policies/hosts/1", Map.of("@order", List.of("a", "b"), "a", 1, "b", 2));
        server.configure("policies/hosts/2", Map.of("name", "old"));
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            tx.configuration("policies/hosts/1").edit(host -> {
                host.put("@order", List.of("b", "a"));
                return host;
            });
            tx.configuration("policies/hosts").child("2").delete();
            tx.passwords().create(Secret.of("never-shown"));
            tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
            List<Change> changes = tx.changes();
            assertThat(changes)
                    .extracting(Change::type)
                    .containsExactlyInAnyOrder(
                            ChangeType.CREATE, ChangeType.DELETE, ChangeType.REORDER, ChangeType.REPLACE);
            Change reorder = changes.stream()
                    .filter(change -> change.type().equals(ChangeType.REORDER))
                    .findFirst()
                    .orElseThrow();
            assertThat(reorder.oldOrder()).contains(List.of("a", "b"));
            assertThat(reorder.newOrder()).containsExactly("b", "a");
            assertThat(changes.toString()).doesNotContain("a@example.com").doesNotContain("never-shown");
            tx.rollback();
        }
    }

    @Test
    void commitMessage_requirementIsReadBeforeTheCommit() {
        server.requireCommitMessage();
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
            assertReason(tx::commit, Reason.MESSAGE_REQUIRED);
            assertThat(all(server, "PUT", TRANSACTION)).isEmpty();
            assertThat(tx.state()).isEqualTo(TransactionState.OPEN);
            tx.commit("mail moved, ticket 4711");
            assertThat(tx.state()).isEqualTo(TransactionState.COMMITTED);
        }
        assertThat(server.commits().get(0).message()).contains("mail moved, ticket 4711");
        assertThat(lastBody(server, "PUT", TRANSACTION))
                .isEqualTo("{\"commit_message\":\"mail moved, ticket 4711\",\"status\":\"commit\"}");
    }

    @Test
    void commitMessage_ofTheOptionsIsSent() {
        server.requireCommitMessage();
        TransactionOptions options =
                TransactionOptions.builder().commitMessage("nightly").build();
        try (SpsClient sps = client(server)) {
            sps.inTransaction(
                    options, tx -> tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com")));
        }
        assertThat(server.commits().get(0).message()).contains("nightly");
        assertThatThrownBy(() -> TransactionOptions.builder().commitMessage(" ").build())
                .hasMessageContaining("commitMessage");
        assertThatThrownBy(() -> TransactionOptions.builder()
                        .lockWait(Duration.ofSeconds(-1))
                        .build())
                .hasMessageContaining("lockWait");
    }

    @Test
    void result_isReturnedAfterTheCommit() {
        try (SpsClient sps = client(server)) {
            Host server = sps.callInTransaction(
                    tx -> tx.management().email().get().body().smtpServer());
            assertThat(server).isEqualTo(Host.ip("10.20.30.25"));
        }
        assertThat(server.commits()).hasSize(1);
    }

    @Test
    void missingCommit_isRolledBackAndReported() {
        try (SpsClient sps = client(server)) {
            assertReason(
                    () -> {
                        try (SpsTransaction tx = sps.begin()) {
                            tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
                        }
                    },
                    Reason.NOT_COMMITTED);
            assertClean(0);
            IllegalArgumentException own = new IllegalArgumentException("mine");
            assertThatThrownBy(() -> {
                        try (SpsTransaction tx = sps.begin()) {
                            tx.status();
                            throw own;
                        }
                    })
                    .isSameAs(own)
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).singleElement().isInstanceOf(TransactionException.class));
            assertClean(0);
        }
    }

    @Test
    void rollback_endsTheTransactionWithoutAnException() {
        try (SpsClient sps = client(server)) {
            sps.inTransaction(tx -> {
                tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
                tx.rollback();
                assertThat(tx.state()).isEqualTo(TransactionState.ROLLED_BACK);
                tx.rollback();
                assertThatThrownBy(() -> tx.management().email().get()).isInstanceOf(IllegalStateException.class);
            });
            assertClean(0);
            assertThat(all(server, "DELETE", TRANSACTION)).hasSize(1);
        }
    }

    @Test
    void committedTransaction_rejectsFurtherCalls() {
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            tx.commit();
            server.clearRequestsAndFaults();
            assertThatThrownBy(tx::commit).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(tx::rollback).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> tx.passwords().create(Secret.of("x"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> tx.commit(" ")).isInstanceOf(IllegalArgumentException.class);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void rejectedCommit_leavesTheTransactionOpenToBeFixed() {
        server.validateAtCommit();
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            tx.configuration(EMAIL).edit(mail -> {
                mail.put("smtp_auth", Map.of("enabled", true, "username", "u", "password", "no-such-key"));
                return mail;
            });
            assertThatThrownBy(tx::commit).isInstanceOfSatisfying(InvalidRequestException.class, e -> {
                assertThat(e.code()).contains("SemanticError");
                assertThat(e.details(SpsError.class).orElseThrow().details()).isPresent();
            });
            assertThat(tx.state()).isEqualTo(TransactionState.OPEN);
            tx.management().email().edit(mail -> mail.withSmtpAuth(dev.gatehouse.sdk.sps.management.SmtpAuth.off()));
            tx.commit();
        }
        assertThat(server.commits()).hasSize(1);
    }

    @Test
    void failedValidation_leavesTheConfigurationUnchanged() {
        server.validateAtCommit();
        try (SpsClient sps = client(server)) {
            assertThatThrownBy(() -> sps.inTransaction(tx -> {
                        tx.management().healthMonitoring().edit(health -> health.withMaximumDiskUtilizationRatio(90));
                        tx.configuration(EMAIL).edit(mail -> {
                            mail.put("smtp_auth", Map.of("enabled", true, "username", "u", "password", "none"));
                            return mail;
                        });
                    }))
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertClean(0);
        assertThat(server.committed("management/health_monitoring").orElseThrow())
                .containsEntry("maximum_disk_utilization_ratio", 80);
    }

    @ParameterizedTest
    @CsvSource({"409,ConfigurationLocked", "423,''", "409,SomethingElse", "400,LockHeld"})
    void lock_isATypedExceptionForEachErrorForm(int status, String type) {
        server.lockBy("admin").lockResponse(status, type);
        try (SpsClient sps = client(server)) {
            assertThatThrownBy(sps::begin).isInstanceOfSatisfying(ConfigurationLockedException.class, e -> {
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.correctiveAction()).isPresent();
            });
            assertThat(all(server, "POST", TRANSACTION)).hasSize(1);
            server.unlock();
            sps.begin().rollback();
        }
    }

    @Test
    void lockWait_retriesWithGrowingPausesUntilTheLockIsFree() {
        List<Duration> waits = new java.util.ArrayList<>();
        server.lockBy("admin");
        TimeSource time = watched(new TestTime(), wait -> {
            waits.add(wait);
            if (waits.size() == 3) {
                server.unlock();
            }
        });
        try (SpsClient sps = client(SdkConfig.builder(server.url()).time(time).build())) {
            sps.inTransaction(waiting(Duration.ofMinutes(1)), SpsTransaction::status);
        }
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(server.commits()).hasSize(1);
    }

    @Test
    void lockWait_endsAtItsDeadline() {
        TestTime time = new TestTime();
        server.lockBy("admin");
        try (SpsClient sps = client(SdkConfig.builder(server.url()).time(time).build())) {
            assertThatThrownBy(() -> sps.begin(waiting(Duration.ofSeconds(60))))
                    .isInstanceOf(ConfigurationLockedException.class);
            assertThat(time.waits().stream().reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(Duration.ofSeconds(60));
            assertThat(all(server, "POST", TRANSACTION)).hasSize(8);
        }
    }

    @Test
    void lockWait_canBeForever() {
        try (SpsClient sps = client(server)) {
            sps.inTransaction(waiting(java.time.temporal.ChronoUnit.FOREVER.getDuration()), SpsTransaction::status);
        }
        assertClean(1);
    }

    @Test
    void lockWait_isEndedByAnInterrupt() {
        server.lockBy("admin");
        TimeSource time = watched(new TestTime(), wait -> Thread.currentThread().interrupt());
        try (SpsClient sps = client(SdkConfig.builder(server.url()).time(time).build())) {
            assertThatThrownBy(() -> sps.begin(waiting(Duration.ofMinutes(1))))
                    .isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void secondTransactionOfAClient_failsImmediately() throws Exception {
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            int sent = server.received().size();
            CompletableFuture.runAsync(() -> assertReason(sps::begin, Reason.BUSY))
                    .get(10, TimeUnit.SECONDS);
            assertReason(sps::begin, Reason.BUSY);
            assertThat(server.received()).hasSize(sent);
            tx.rollback();
            sps.begin().rollback();
        }
    }

    @Test
    void transactionsOfWaitingThreads_neverInterleave() throws Exception {
        int threads = 8;
        CountDownLatch start = new CountDownLatch(1);
        try (SpsClient sps = client(server)) {
            List<CompletableFuture<Void>> all = new java.util.ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int ratio = 50 + i;
                all.add(CompletableFuture.runAsync(
                        () -> {
                            await(start);
                            sps.inTransaction(
                                    waiting(Duration.ofSeconds(60)),
                                    tx -> tx.management()
                                            .healthMonitoring()
                                            .edit(health -> health.withMaximumDiskUtilizationRatio(ratio)));
                        },
                        task -> new Thread(task).start()));
            }
            start.countDown();
            for (CompletableFuture<Void> each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(server.commits()).hasSize(threads);
        List<String> steps = server.received().stream()
                .filter(received -> !received.path().equals("/api/authentication"))
                .map(ReceivedRequest::method)
                .toList();
        for (int i = 0; i < threads; i++) {
            assertThat(steps.subList(i * 5, i * 5 + 5)).containsExactly("POST", "GET", "PUT", "GET", "PUT");
        }
    }

    @Test
    void sessionThatTimesOutBeforeTheCommit_losesTheTransaction() {
        try (SpsClient sps = client(server)) {
            assertReason(
                    () -> sps.inTransaction(tx -> {
                        tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
                        server.clock().advance(Duration.ofMinutes(11));
                    }),
                    Reason.LOST);
        }
        assertClean(0);
    }

    @Test
    void rollbackThatIsNeverConfirmed_reportsThatTheLockMayBeHeld() {
        server.withoutLogout();
        try (SpsClient sps = client(server);
                SpsTransaction tx = sps.begin()) {
            failAll("DELETE");
            assertThatThrownBy(tx::rollback).isInstanceOfSatisfying(TransactionException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.LEFT_OPEN);
                assertThat(e.lockMayBeHeld()).isTrue();
                assertThat(e.outcomeUnknown()).isFalse();
                assertThat(e).hasMessageContaining("until the session times out");
            });
            assertThat(tx.state()).isEqualTo(TransactionState.UNKNOWN);
            assertReason(tx::commit, Reason.LEFT_OPEN);
        }
        assertThat(server.lockHolder()).contains(USER);
    }

    @Test
    void openingWithoutAResponse_isRolledBackOrReportsTheLock() {
        server.withoutLogout();
        server.failNext(request("POST", TRANSACTION), Fault.reset().afterProcessing());
        try (SpsClient sps = client(server)) {
            assertReason(sps::begin, Reason.NOT_OPENED);
            assertClean(0);
            server.failNext(request("POST", TRANSACTION), Fault.reset().afterProcessing());
            failAll("DELETE");
            assertThatThrownBy(sps::begin).isInstanceOfSatisfying(TransactionException.class, e -> {
                assertThat(e.reason()).isEqualTo(Reason.LEFT_OPEN);
                assertThat(e.lockMayBeHeld()).isTrue();
            });
            assertThat(server.lockHolder()).contains(USER);
        }
    }

    @Test
    void lateRequest_doesNotBecomePartOfTheNextTransaction() {
        restart(SpsRelease.V6_9);
        server.failNext(request("PUT", MANAGEMENT + "/email"), Fault.reset());
        try (SpsClient sps = client(server)) {
            sps.inTransaction(tx -> tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com")));
            // The first PUT got no response and may still arrive, so its session must have ended.
            assertThat(server.activeSessions()).isZero();
            sps.inTransaction(SpsTransaction::status);
        }
        assertThat(all(server, "GET", "/api/authentication")).hasSize(2);
    }

    @Test
    void closedClient_rollsBackTheOpenTransaction() {
        SpsClient sps = client(server);
        SpsTransaction tx = sps.begin();
        tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com"));
        sps.close();
        assertClean(0);
        assertThat(tx.state()).isEqualTo(TransactionState.ROLLED_BACK);
        assertReason(tx::close, Reason.NOT_COMMITTED);
        tx.close();
        assertThat(all(server, "DELETE", TRANSACTION)).hasSize(1);
    }

    @Test
    void emptyResponses_areAcceptedForEveryWrite() {
        server.emptyWriteResponses();
        try (SpsClient sps = client(server)) {
            sps.inTransaction(tx -> tx.management().email().edit(mail -> mail.withAdminAddress("a@example.com")));
            sps.begin().rollback();
        }
        assertThat(server.commits()).hasSize(1);
    }

    private void restart(SpsRelease release) {
        server.close();
        server = FakeSpsServer.start(release).addUser(USER, PASSWORD);
    }

    private void respondWithState(String json) {
        server.failNext(request("GET", TRANSACTION), Fault.response(FakeResponse.json(200, Fixtures.json(json))));
    }

    private void failAll(String method) {
        for (int i = 0; i < 20; i++) {
            server.failNext(request(method, TRANSACTION), Fault.reset());
        }
    }

    private void assertClean(int commits) {
        assertThat(server.openTransactions()).isZero();
        assertThat(server.staged()).isEmpty();
        assertThat(server.lockHolder()).isEmpty();
        assertThat(server.commits()).hasSize(commits);
    }

    private static void assertReason(Runnable work, Reason reason) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        TransactionException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static TransactionOptions waiting(Duration wait) {
        return TransactionOptions.builder().lockWait(wait).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeSource watched(TestTime time, Consumer<Duration> sleeping) {
        return new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public void sleep(Duration duration) throws InterruptedException {
                sleeping.accept(duration);
                time.sleep(duration);
            }
        };
    }
}
