package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.MANAGEMENT;
import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.sps.configuration.SpsResource;
import dev.gatehouse.sdk.sps.error.TransactionException;
import dev.gatehouse.sdk.sps.error.TransactionException.Reason;
import dev.gatehouse.sdk.sps.management.MailSettings;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.io.ByteArrayInputStream;
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
 * Injects each fault into each step of a change, once and permanently. Afterwards the appliance holds no lock and no staged
 * changes, or an exception reports that it may, and the reported outcome of the commit is correct.
 */
class FaultMatrixTest {

    private static final String EMAIL = MANAGEMENT + "/email";

    /** Sent as a stream, so that a thread of its own reads it. */
    private static final byte[] ZIP = FakeSpsServer.pluginZip("okta", "2.1");

    /** The request that the fault is injected into. */
    @SuppressWarnings("ImmutableEnumChecker") // the predicate holds no state
    private enum Step {
        OPEN("POST", "/api/transaction"),
        GET("GET", EMAIL),
        PUT("PUT", EMAIL),
        PLUGIN("POST", "/api/upload/plugins"),
        PROMOTE("POST", "/api/cluster/promote"),
        JOIN_REQUEST("POST", "/api/cluster/join_request"),
        COMMIT("PUT", "/api/transaction"),
        ROLLBACK("DELETE", "/api/transaction");

        final Predicate<ReceivedRequest> request;

        Step(String method, String path) {
            request = request(method, path);
        }
    }

    @SuppressWarnings("ImmutableEnumChecker") // a fault has no state
    private enum FaultKind {
        RESET_BEFORE(Fault.reset()),
        RESET_AFTER(Fault.reset().afterProcessing()),
        CLOSED_BEFORE(Fault.close()),
        CLOSED_AFTER(Fault.close().afterProcessing()),
        TIMEOUT(Fault.delay(Duration.ofMillis(900))),
        MALFORMED(Fault.malformedResponse()),
        TRUNCATED_RESPONSE(Fault.malformedBody().afterProcessing()),
        HTML_PAGE(Fault.response(FakeResponse.text(200, "text/html", "<html>login</html>"))),
        STATUS_401(Fault.response(FakeResponse.text(401, "text/html", "<html>proxy</html>"))),
        STATUS_403(Fault.status(403)),
        STATUS_500(Fault.status(500)),
        STATUS_500_AFTER(Fault.status(500).afterProcessing()),
        STATUS_503(Fault.status(503)),
        SESSION_ENDS(null),
        /** From this step on, no request arrives. */
        NETWORK_GONE(Fault.reset()),
        /** The same, but the first request is processed. */
        NETWORK_GONE_AFTER(Fault.reset().afterProcessing()),
        /** The step fails, and so does the rollback. */
        AND_ROLLBACK_RESET(Fault.status(403)),
        AND_ROLLBACK_503(Fault.reset().afterProcessing()),
        AND_ROLLBACK_401(Fault.status(500)),
        INTERRUPT_BEFORE(null),
        INTERRUPT_WITHIN(null),
        /** The same, and the request is not processed. */
        INTERRUPT_UNPROCESSED(Fault.reset()),
        CALLER_EXCEPTION(null),
        CALLER_ERROR(null);

        final @Nullable Fault fault;

        FaultKind(@Nullable Fault fault) {
            this.fault = fault;
        }

        boolean ofCaller() {
            return this == CALLER_EXCEPTION || this == CALLER_ERROR;
        }

        boolean isInterrupt() {
            return this == INTERRUPT_BEFORE || this == INTERRUPT_WITHIN || this == INTERRUPT_UNPROCESSED;
        }

        boolean isGone() {
            return this == NETWORK_GONE || this == NETWORK_GONE_AFTER;
        }

        /** Returns the fault of the rollback, in addition; it occurs once. */
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

    private enum Style {
        IN_TRANSACTION,
        TRY_WITH_RESOURCES
    }

    private record Case(Step step, FaultKind kind, boolean permanent, Style style) {}

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void everyFaultAtEveryStep_leavesNoLockOrReportsIt(SpsRelease release) {
        Map<String, Integer> outcomes = new TreeMap<>();
        // A logout is not documented, so a lock must be released without one.
        try (FakeSpsServer server =
                FakeSpsServer.start(release).addUser(USER, PASSWORD).withoutLogout()) {
            cases(release).forEach(one -> outcomes.merge(new Execution(server, one).run(), 1, Integer::sum));
        }
        int count = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("SPS " + release + ", fault matrix: " + count + " cases: " + outcomes);
        assertThat(count).isEqualTo(310 * styles(release).size());
    }

    private static Stream<Case> cases(SpsRelease release) {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(FaultKind.values())
                        .flatMap(kind -> Stream.of(false, true)
                                .filter(permanent -> isSensible(step, kind, permanent))
                                .flatMap(permanent -> styles(release).stream()
                                        .map(style -> new Case(step, kind, permanent, style)))));
    }

    /** Excludes permanent exceptions of the caller, permanent 401s in a valid session, and permanent delays, which are slow. */
    private static boolean isSensible(Step step, FaultKind kind, boolean permanent) {
        if (kind.isGone() || kind.ofRollback() != null) {
            return !permanent;
        }
        return kind.ofCaller()
                ? !permanent && step != Step.ROLLBACK
                : !permanent || (kind != FaultKind.STATUS_401 && kind != FaultKind.TIMEOUT);
    }

    /** Both styles run the same code, so that one release is enough for the second. */
    private static List<Style> styles(SpsRelease release) {
        return release == SpsRelease.LTS_8_0 ? List.of(Style.values()) : List.of(Style.IN_TRANSACTION);
    }

    private static final class OwnException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class OwnError extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static final class Execution {

        private final FakeSpsServer server;
        private final Case one;
        private final Thread thread = Thread.currentThread();
        private final String before;
        private final String wanted;

        Execution(FakeSpsServer server, Case one) {
            this.server = server;
            this.one = one;
            this.before = address();
            this.wanted = before.equals("a@example.com") ? "b@example.com" : "a@example.com";
        }

        String run() {
            SdkConfig config = SdkConfig.builder(server.url())
                    .time(new TestTime())
                    .attemptTimeout(Duration.ofMillis(one.kind == FaultKind.TIMEOUT ? 600 : 20_000))
                    .build();
            try (SpsClient sps = Fixtures.client(config)) {
                sps.status().user();
                prepare();
                Throwable failure = change(sps);
                assertThat(Thread.interrupted() || !one.kind.isInterrupt())
                        .as("%s: the interrupt is kept", one)
                        .isTrue();
                server.clearRequestsAndFaults();
                String outcome = outcome(failure);
                next(sps);
                return outcome;
            } finally {
                server.clearRequestsAndFaults();
                server.endSessions();
            }
        }

        private void prepare() {
            if (one.kind.isGone()) {
                boolean[] gone = new boolean[1];
                for (int i = 0; i < 60; i++) {
                    server.failNext(
                            received -> gone[0] || (gone[0] = one.step.request.test(received)),
                            i == 0 ? Objects.requireNonNull(one.kind.fault) : Fault.reset());
                }
                return;
            }
            Fault ofRollback = one.kind.ofRollback();
            if (ofRollback != null && one.step != Step.ROLLBACK) {
                server.failNext(Step.ROLLBACK.request, ofRollback);
            }
            for (int i = 0; i < (one.permanent ? 30 : 1); i++) {
                switch (one.kind) {
                    case SESSION_ENDS -> server.failNext(sideEffect(server::endSessions), Fault.reset());
                    case INTERRUPT_WITHIN -> server.failNext(sideEffect(thread::interrupt), Fault.reset());
                    case INTERRUPT_UNPROCESSED -> server.failNext(this::interrupts, Fault.reset());
                    case INTERRUPT_BEFORE, CALLER_EXCEPTION, CALLER_ERROR -> {}
                    default -> server.failNext(one.step.request, Objects.requireNonNull(one.kind.fault));
                }
            }
        }

        private boolean interrupts(ReceivedRequest received) {
            boolean match = one.step.request.test(received);
            if (match) {
                thread.interrupt();
            }
            return match;
        }

        /** Runs an action when the request of the step arrives, and lets the request pass. */
        private Predicate<ReceivedRequest> sideEffect(Runnable effect) {
            boolean[] done = new boolean[1];
            return received -> {
                if (one.step.request.test(received) && (one.permanent || !done[0])) {
                    done[0] = true;
                    effect.run();
                }
                return false;
            };
        }

        private @Nullable Throwable change(SpsClient sps) {
            try {
                before(Step.OPEN);
                if (one.style == Style.IN_TRANSACTION) {
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
            before(Step.PLUGIN);
            tx.plugins().upload(BodySource.of(ZIP.length, () -> new ByteArrayInputStream(ZIP)));
            before(Step.PROMOTE);
            tx.cluster().promote();
            before(Step.JOIN_REQUEST);
            tx.cluster().requestJoin("10.0.0.5");
            before(Step.COMMIT);
            if (one.step == Step.ROLLBACK) {
                before(Step.ROLLBACK);
                throw new OwnException();
            }
        }

        private void before(Step step) {
            if (one.step == step) {
                switch (one.kind) {
                    case INTERRUPT_BEFORE -> thread.interrupt();
                    case CALLER_EXCEPTION -> throw new OwnException();
                    case CALLER_ERROR -> throw new OwnError();
                    default -> {}
                }
            }
        }

        private String outcome(@Nullable Throwable failure) {
            boolean held = server.openTransactions() > 0
                    || !server.staged().isEmpty()
                    || server.lockHolder().isPresent();
            boolean committed = address().equals(wanted);
            Optional<TransactionException> reported = reported(failure);
            boolean unknown = failure instanceof TransactionException e && e.reason() == Reason.OUTCOME_UNKNOWN;

            if (held) {
                assertThat(reported.filter(TransactionException::lockMayBeHeld))
                        .as("%s: a lock is left behind and not reported", one)
                        .isPresent();
                assertThat(neverConfirmed()).as("%s leaves a lock", one).isTrue();
            } else if (!neverConfirmed()) {
                assertThat(reported.filter(TransactionException::lockMayBeHeld))
                        .as("%s: a lock is reported, but none is left", one)
                        .isEmpty();
            }
            if (failure == null) {
                assertThat(committed).as("%s: success without a commit", one).isTrue();
            } else {
                assertThat(!committed || unknown)
                        .as("%s: committed, but reported as %s", one, failure)
                        .isTrue();
                assertThat(!unknown || one.step == Step.COMMIT)
                        .as("%s: the outcome is known, but reported as %s", one, failure)
                        .isTrue();
            }
            if (one.step == Step.ROLLBACK) {
                assertThat(failure).as("%s: the caller's own exception", one).isInstanceOf(OwnException.class);
            }
            return failure == null
                    ? "committed"
                    : unknown ? "unknown and reported" : held ? "lock left and reported" : "rolled back";
        }

        /** Returns whether no rollback got a response. */
        private boolean neverConfirmed() {
            return one.kind.isGone() || (one.step == Step.ROLLBACK && one.permanent);
        }

        private static Optional<TransactionException> reported(@Nullable Throwable failure) {
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

        /** The same client can continue, and its next commit contains no earlier changes. */
        private void next(SpsClient sps) {
            String now = address();
            if (server.lockHolder().isPresent()) {
                server.endSessions();
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
