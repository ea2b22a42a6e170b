package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Item;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One call on one stage, and the six assertions that every cell makes. */
final class Execution {

    /** Beyond what the fault itself takes, which is nothing for most: a loaded machine with two cores is no clock. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    /** A call of an operation, with a secret planted in it. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object run(ApiCaller caller, Op op, String secret);
    }

    static final Call TYPED = (caller, op, secret) -> caller.call(op.request(secret), Item.class);
    static final Call OPEN = (caller, op, secret) -> caller.call(op.request(secret), Object.class);

    /**
     * What was seen, for what a cell wants to know beyond the six.
     *
     * @param allocated bytes by the calling thread
     * @param reads requests that the server read, without the one that opened a connection
     */
    record Seen(
            Op op,
            Scenario stage,
            @Nullable Object value,
            @Nullable Throwable thrown,
            long allocated,
            int reads,
            List<Duration> waits,
            int logins,
            ApiCaller caller) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Execution() {}

    /** Makes the call on a thread of its own making, and asserts; the caller closes the stage. */
    static Seen run(CapturedLogs logs, Scenario stage, Op op, Call call, Expected expected) {
        String secret = "pl4nted" + NUMBER.incrementAndGet() + "x";
        SkippingTime time = new SkippingTime();
        List<CallEvent> told = new CopyOnWriteArrayList<>();
        SdkConfig config = stage.config(time, new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                told.add(event);
            }
        });
        AtomicInteger logins = new AtomicInteger();
        BearerAuth auth = BearerAuth.of(
                deadline -> AccessToken.nonExpiring(Secret.of(secret + "token" + logins.incrementAndGet())), time);
        ApiCaller caller = ApiCaller.open(config, JsonCodec.camelCase(), stage.mapper())
                .authorizedBy(auth)
                .with(CallOptions.builder()
                        .putHeader("X-Token", secret + "header")
                        .build());
        PoolProbe pool = PoolProbe.of(caller);
        if (stage.isWarm()) {
            caller.run(op.request(secret));
            idle(stage);
            told.clear();
        }
        int before = stage.reads();
        long bytes = allocated();
        long start = System.nanoTime();
        Object value = null;
        Throwable thrown = null;
        try {
            value = call.run(caller, op, secret);
        } catch (RuntimeException e) {
            thrown = e;
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        bytes = allocated() - bytes;
        boolean interrupted = Thread.interrupted();

        int reads = stage.reads() - before;
        outcome(op, expected, thrown, told);
        assertThat(reads).as("(a) requests read, %s", op).isEqualTo(expected.reads());
        assertThat(elapsed)
                .as("(c) elapsed, %s", op)
                .isLessThanOrEqualTo(stage.takes().plus(SLACK));
        assertThat(pool.runningCalls()).as("(d) calls running, %s", op).isZero();
        assertThat(pool.idleConnections()).as("(d) connections idle, %s", op).isEqualTo(pool.connections());
        secrecy(secret, thrown, told, logs.lines());
        assertThat(interrupted).as("(f) interrupt flag, %s", op).isFalse();
        return new Seen(op, stage, value, thrown, bytes, reads, time.waits(), logins.get(), caller);
    }

    private static void outcome(Op op, Expected expected, @Nullable Throwable thrown, List<CallEvent> told) {
        if (expected.failure() == null) {
            if (thrown != null) {
                throw new AssertionError("(b) success of " + op + " expected", thrown);
            }
        } else {
            assertThat(thrown).as("(b) failure, %s", op).isExactlyInstanceOf(expected.failure());
        }
        if (thrown instanceof SdkException e) {
            assertThat(e.operation()).as("(b) operation").isEqualTo(op.operationName());
            assertThat(e.attempts()).as("(b) attempts, %s", op).isEqualTo(expected.attempts());
            // What a new login answered is no failure.
            assertThat(e.getSuppressed())
                    .as("earlier failures, %s", op)
                    .hasSize(e instanceof UnauthenticatedException ? 0 : expected.attempts() - 1);
            assertThat(e.outcomeUnknown()).as("(b) outcome unknown, %s", op).isEqualTo(expected.unknown());
        }
        if (thrown instanceof ApiException e) {
            assertThat(e.status())
                    .as("(b) status, %s", op)
                    .isEqualTo(expected.status().orElseThrow());
            boolean coded = e.response().mentions(Scripts.CODE);
            assertThat(e.code().filter(Scripts.CODE::equals).isPresent())
                    .as("(b) vendor code")
                    .isEqualTo(coded);
            assertThat(e.vendorMessage().isPresent()).as("(b) vendor message").isEqualTo(coded);
        }
        assertThat(told).as("told to listeners").hasSize(1);
        assertThat(told.get(0).attempt()).as("(b) attempts told, %s", op).isEqualTo(expected.attempts());
    }

    /** Each trial has a secret of its own, so that all may share one log. */
    private static void secrecy(String secret, @Nullable Throwable thrown, List<CallEvent> told, List<String> logs) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII));
        String said = (thrown == null ? "" : CapturedLogs.print(thrown)) + told;
        assertThat(logs).as("the log is on").isNotEmpty();
        assertThat(said).as("(e) said").doesNotContain(secret).doesNotContain(hex);
        assertThat(logs).as("(e) logged").noneMatch(line -> line.contains(secret) || line.contains(hex));
    }

    /** Until the server closed the connection, where it does, and so long that the pool's own clock has run. */
    private static void idle(Scenario stage) {
        long end = System.nanoTime() + stage.rest().toNanos();
        while (stage.rest().toNanos() > 0 && (System.nanoTime() < end || stage.openConnections() > 0)) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
