package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.sps.configuration.SpsResource;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each step of a change meets each fault, once and for as long as it lasts. Afterwards the appliance holds no lock and
 * nothing staged, or the caller was told that it may; and what the caller was told of the commit is true.
 */
class FaultMatrixTest {

    private static final String EMAIL = MANAGEMENT + "/email";

    /** A request of the change: what meets the fault. */
    @SuppressWarnings("ImmutableEnumChecker") // the predicate holds no state
    private enum Step {
        OPEN("POST", "/api/transaction"),
        GET("GET", EMAIL),
        PUT("PUT", EMAIL),
        COMMIT("PUT", "/api/transaction"),
        ROLLBACK("DELETE", "/api/transaction");

        final Predicate<Received> request;

        Step(String method, String path) {
            request = request(method, path);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a fault has no state
    private enum What {
        RESET_BEFORE(Fault.reset()),
        RESET_AFTER(Fault.reset().afterProcessing()),
        CLOSED_BEFORE(Fault.close()),
        CLOSED_AFTER(Fault.close().afterProcessing()),
        TIME_OUT(Fault.delay(Duration.ofMillis(900))),
        GARBAGE(Fault.garbage()),
        ANSWER_BREAKS_OFF(Fault.brokenBody().afterProcessing()),
        HTML_PAGE(Fault.reply(Reply.text(200, "text/html", "<html>login</html>"))),
        STATUS_401(Fault.reply(Reply.text(401, "text/html", "<html>proxy</html>"))),
        STATUS_403(Fault.status(403)),
        STATUS_500(Fault.status(500)),
        STATUS_500_AFTER(Fault.status(500).afterProcessing()),
        STATUS_503(Fault.status(503)),
        LOGIN_ENDS(null),
        /** From this step on nothing arrives any more. */
        NETWORK_GONE(Fault.reset()),
        /** The same, but what was sent first is carried out. */
        NETWORK_GONE_AFTER(Fault.reset().afterProcessing()),
        /** A first fault leaves the step open, and the rollback has one as well. */
        AND_ROLLBACK_RESET(Fault.status(403)),
        AND_ROLLBACK_503(Fault.reset().afterProcessing()),
        AND_ROLLBACK_401(Fault.status(500)),
        INTERRUPT_BEFORE(null),
        INTERRUPT_WITHIN(null),
        /** As above, and the request is not carried out. */
        INTERRUPT_UNPROCESSED(Fault.reset()),
        USER_EXCEPTION(null),
        USER_ERROR(null);

        final @Nullable Fault fault;

        What(@Nullable Fault fault) {
            this.fault = fault;
        }

        boolean ofUser() {
            return this == USER_EXCEPTION || this == USER_ERROR;
        }

        boolean isInterrupt() {
            return this == INTERRUPT_BEFORE || this == INTERRUPT_WITHIN || this == INTERRUPT_UNPROCESSED;
        }

        boolean isGone() {
            return this == NETWORK_GONE || this == NETWORK_GONE_AFTER;
        }

        /** What the rollback meets besides, once. */
        @Nullable
        Fault ofRollback() {
            return switch (this) {
                case AND_ROLLBACK_RESET -> Fault.reset();
                case AND_ROLLBACK_503 -> Fault.status(503);
                case AND_ROLLBACK_401 -> STATUS_401.fault;
                default -> null;
            };
        }
    }

    private enum How {
        IN_TRANSACTION,
        TRY_WITH_RESOURCES
    }

    private record Case(Step step, What what, boolean lasting, How how) {}

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void everyFaultAtEveryStep_leavesNoLockOrSaysSo(SpsRelease release) {
        Map<String, Integer> outcomes = new TreeMap<>();
        // A logout is not documented: it must not be what frees the lock.
        try (FakeSpsServer server =
                FakeSpsServer.start(release).addUser(USER, PASSWORD).withoutLogout()) {
            cases(release).forEach(one -> outcomes.merge(new Trial(server, one).run(), 1, Integer::sum));
        }
        int count = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("SPS " + release + ", fault matrix: " + count + " cases: " + outcomes);
        assertThat(count).isEqualTo(193 * ways(release).size());
    }

    private static Stream<Case> cases(SpsRelease release) {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(What.values())
                        .flatMap(what -> Stream.of(false, true)
                                .filter(lasting -> isSensible(step, what, lasting))
                                .flatMap(lasting ->
                                        ways(release).stream().map(how -> new Case(step, what, lasting, how)))));
    }

    /** A user's exception happens once; a login that lives is not refused for ever; lasting delays take long. */
    private static boolean isSensible(Step step, What what, boolean lasting) {
        if (what.isGone() || what.ofRollback() != null) {
            return !lasting;
        }
        return what.ofUser()
                ? !lasting && step != Step.ROLLBACK
                : !lasting || (what != What.STATUS_401 && what != What.TIME_OUT);
    }

    /** Both ways run the same code, so that one release is enough for the second. */
    private static List<How> ways(SpsRelease release) {
        return release == SpsRelease.LTS_8_0 ? List.of(How.values()) : List.of(How.IN_TRANSACTION);
    }

    private static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class OwnError extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Trial {

        private final FakeSpsServer server;
        private final Case one;
        private final Thread thread = Thread.currentThread();
        private final String before;
        private final String wanted;

        Trial(FakeSpsServer server, Case one) {
            this.server = server;
            this.one = one;
            this.before = address();
            this.wanted = before.equals("a@example.com") ? "b@example.com" : "a@example.com";
        }

        String run() {
            SdkConfig config = SdkConfig.builder(server.url())
                    .time(new TestTime())
                    .attemptTimeout(Duration.ofMillis(one.what == What.TIME_OUT ? 600 : 20_000))
                    .build();
            try (SpsClient sps = Fixtures.client(config)) {
                sps.status().user();
                prepare();
                Throwable failure = change(sps);
                assertThat(Thread.interrupted() || !one.what.isInterrupt())
                        .as("%s: the interrupt is kept", one)
                        .isTrue();
                server.forget();
                String outcome = judge(failure);
                next(sps);
                return outcome;
            } finally {
                server.forget();
                server.endLogins();
            }
        }

        private void prepare() {
            if (one.what.isGone()) {
                boolean[] gone = new boolean[1];
                for (int i = 0; i < 60; i++) {
                    server.failNext(
                            received -> gone[0] || (gone[0] = one.step.request.test(received)),
                            i == 0 ? Objects.requireNonNull(one.what.fault) : Fault.reset());
                }
                return;
            }
            Fault ofRollback = one.what.ofRollback();
            if (ofRollback != null && one.step != Step.ROLLBACK) {
                server.failNext(Step.ROLLBACK.request, ofRollback);
            }
            for (int i = 0; i < (one.lasting ? 30 : 1); i++) {
                switch (one.what) {
                    case LOGIN_ENDS -> server.failNext(sideEffect(server::endLogins), Fault.reset());
                    case INTERRUPT_WITHIN -> server.failNext(sideEffect(thread::interrupt), Fault.reset());
                    case INTERRUPT_UNPROCESSED -> server.failNext(this::interrupts, Fault.reset());
                    case INTERRUPT_BEFORE, USER_EXCEPTION, USER_ERROR -> {}
                    default -> server.failNext(one.step.request, Objects.requireNonNull(one.what.fault));
                }
            }
        }

        private boolean interrupts(Received received) {
            boolean match = one.step.request.test(received);
            if (match) {
                thread.interrupt();
            }
            return match;
        }

        /** Does something when the step's request comes in, and lets it pass. */
        private Predicate<Received> sideEffect(Runnable effect) {
            boolean[] done = new boolean[1];
            return received -> {
                if (one.step.request.test(received) && (one.lasting || !done[0])) {
                    done[0] = true;
                    effect.run();
                }
                return false;
            };
        }

        private @Nullable Throwable change(SpsClient sps) {
            try {
                before(Step.OPEN);
                if (one.how == How.IN_TRANSACTION) {
                    sps.inTransaction(this::work);
                } else {
                    try (SpsTransaction tx = sps.begin()) {
                        work(tx);
                        tx.commit();
                    }
                }
                return null;
            } catch (RuntimeException | OwnError failure) {
                return failure;
            }
        }

        private void work(SpsTransaction tx) {
            before(Step.GET);
            SpsResource<MailSettings> mail = tx.management().email().get();
            before(Step.PUT);
            tx.management().email().put(mail.withBody(mail.body().withAdminAddress(wanted)));
            before(Step.COMMIT);
            if (one.step == Step.ROLLBACK) {
                before(Step.ROLLBACK);
                throw new OwnException();
            }
        }

        private void before(Step step) {
            if (one.step == step) {
                switch (one.what) {
                    case INTERRUPT_BEFORE -> thread.interrupt();
                    case USER_EXCEPTION -> throw new OwnException();
                    case USER_ERROR -> throw new OwnError();
                    default -> {}
                }
            }
        }

        private String judge(@Nullable Throwable failure) {
            boolean held = server.openTransactions() > 0
                    || !server.staged().isEmpty()
                    || server.lockHolder().isPresent();
            boolean committed = address().equals(wanted);
            Optional<TransactionException> told = told(failure);
            boolean unknown = failure instanceof TransactionException e && e.reason() == Reason.OUTCOME_UNKNOWN;

            if (held) {
                assertThat(told.filter(TransactionException::lockMayBeHeld))
                        .as("%s: a lock is left behind, and nobody was told", one)
                        .isPresent();
                assertThat(neverConfirmed()).as("%s leaves a lock", one).isTrue();
            } else if (!neverConfirmed()) {
                assertThat(told.filter(TransactionException::lockMayBeHeld))
                        .as("%s: nothing is left, but told so", one)
                        .isEmpty();
            }
            if (failure == null) {
                assertThat(committed).as("%s: success without a commit", one).isTrue();
            } else {
                assertThat(!committed || unknown)
                        .as("%s: committed, but told %s", one, failure)
                        .isTrue();
                assertThat(!unknown || one.step == Step.COMMIT)
                        .as("%s: the outcome is known, but told %s", one, failure)
                        .isTrue();
            }
            if (one.step == Step.ROLLBACK) {
                assertThat(failure).as("%s: the user's own exception", one).isInstanceOf(OwnException.class);
            }
            return failure == null
                    ? "committed"
                    : unknown ? "unknown, said so" : held ? "lock left, said so" : "rolled back";
        }

        /** Whether no answer at all came to any rollback. */
        private boolean neverConfirmed() {
            return one.what.isGone() || (one.step == Step.ROLLBACK && one.lasting);
        }

        private static Optional<TransactionException> told(@Nullable Throwable failure) {
            if (failure == null) {
                return Optional.empty();
            }
            List<TransactionException> all = Stream.concat(Stream.of(failure), Arrays.stream(failure.getSuppressed()))
                    .filter(TransactionException.class::isInstance)
                    .map(TransactionException.class::cast)
                    .toList();
            return all.stream()
                    .filter(TransactionException::lockMayBeHeld)
                    .findFirst()
                    .or(() -> all.stream().findFirst());
        }

        /** The same client goes on, and brings nothing into force that was left from before. */
        private void next(SpsClient sps) {
            String now = address();
            if (server.lockHolder().isPresent()) {
                server.endLogins();
            }
            sps.inTransaction(tx -> tx.management()
                    .healthMonitoring()
                    .edit(health -> health.withMaximumSwapUtilizationRatio(
                            health.maximumSwapUtilizationRatio().orElseThrow() % 90 + 1)));
            assertThat(address())
                    .as("%s: staged changes came into force later", one)
                    .isEqualTo(now);
            assertThat(server.commits().get(server.commits().size() - 1).paths())
                    .as("%s: the next commit", one)
                    .containsExactly("management/health_monitoring");
        }

        private String address() {
            return (String) Objects.requireNonNull(
                    server.committed("management/email").orElseThrow().get("admin_address"));
        }
    }
}
