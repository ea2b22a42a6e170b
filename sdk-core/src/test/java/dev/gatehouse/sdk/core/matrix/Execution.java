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

/** Executes one call in a scenario, with the assertions (a) to (f) of every test case. */
final class Execution {

    /** Added to the expected duration, because the tests share a machine with two cores. */
    private static final Duration SLACK = Duration.ofSeconds(4);

    /** A call of an operation with a seeded secret. */
    @FunctionalInterface
    interface Call {
        @Nullable
        Object run(ApiCaller caller, Op op, String secret);
    }

    static final Call TYPED = (caller, op, secret) -> caller.call(op.request(secret), Item.class);
    static final Call OPEN = (caller, op, secret) -> caller.call(op.request(secret), Object.class);

    /**
     * What was observed, for further assertions of a test case.
     *
     * @param allocated the bytes that the calling thread allocated
     * @param requests the number of requests that the server read, except the one that opened a
     *     pooled connection
     */
    record Observed(
            Op op,
            Scenario scenario,
            @Nullable Object value,
            @Nullable Throwable thrown,
            long allocated,
            int requests,
            List<Duration> waits,
            int logins,
            ApiCaller caller) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Execution() {}

    /**
     * Runs the call on the current thread and asserts its result. The caller closes the scenario.
     */
    static Observed run(CapturedLogs logs, Scenario scenario, Op op, Call call, Expected expected) {
        String secret = "s3cret" + NUMBER.incrementAndGet() + "x";
        SkippingTime time = new SkippingTime();
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        SdkConfig config = scenario.config(time, new CallListener() {
            @Override
            public void onCall(CallEvent event) {
                events.add(event);
            }
        });
        AtomicInteger logins = new AtomicInteger();
        BearerAuth auth = BearerAuth.of(
                deadline -> AccessToken.nonExpiring(Secret.of(secret + "token" + logins.incrementAndGet())), time);
        ApiCaller caller = ApiCaller.open(config, JsonCodec.camelCase(), scenario.mapper())
                .authorizedBy(auth)
                .with(CallOptions.builder()
                        .putHeader("X-Token", secret + "header")
                        .build());
        PoolProbe pool = PoolProbe.of(caller);
        if (scenario.hasPooledConnection()) {
            caller.run(op.request(secret));
            idle(scenario);
            events.clear();
        }
        int before = scenario.requests();
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

        int requests = scenario.requests() - before;
        outcome(op, expected, thrown, events);
        assertThat(requests).as("(a) requests read, %s", op).isEqualTo(expected.requests());
        assertThat(elapsed)
                .as("(c) elapsed, %s", op)
                .isLessThanOrEqualTo(scenario.duration().plus(SLACK));
        assertThat(pool.runningCalls()).as("(d) calls running, %s", op).isZero();
        assertThat(pool.idleConnections()).as("(d) connections idle, %s", op).isEqualTo(pool.connections());
        secrecy(secret, thrown, events, logs.lines());
        assertThat(interrupted).as("(f) interrupt flag, %s", op).isFalse();
        return new Observed(op, scenario, value, thrown, bytes, requests, time.waits(), logins.get(), caller);
    }

    private static void outcome(Op op, Expected expected, @Nullable Throwable thrown, List<CallEvent> events) {
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
            // A 401 that is followed by a login is not an earlier failure
            assertThat(e.getSuppressed())
                    .as("earlier failures, %s", op)
                    .hasSize(e instanceof UnauthenticatedException ? 0 : Math.max(0, expected.attempts() - 1));
            assertThat(e.outcomeUnknown()).as("(b) outcome unknown, %s", op).isEqualTo(expected.outcomeUnknown());
        }
        if (thrown instanceof ApiException e) {
            assertThat(e.status())
                    .as("(b) status, %s", op)
                    .isEqualTo(expected.status().orElseThrow());
            boolean hasVendorError = e.response().mentions(Scripts.CODE);
            assertThat(e.code().filter(Scripts.CODE::equals).isPresent())
                    .as("(b) vendor code")
                    .isEqualTo(hasVendorError);
            assertThat(e.vendorMessage().isPresent()).as("(b) vendor message").isEqualTo(hasVendorError);
        }
        assertThat(events).as("events of listeners").hasSize(1);
        assertThat(events.get(0).attempt())
                .as("(b) attempts reported to listeners, %s", op)
                .isEqualTo(expected.attempts());
    }

    /** Each execution has its own secret, so that all can share one log. */
    private static void secrecy(String secret, @Nullable Throwable thrown, List<CallEvent> events, List<String> logs) {
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.US_ASCII));
        String texts = (thrown == null ? "" : CapturedLogs.print(thrown)) + events;
        assertThat(logs).as("logging is on").isNotEmpty();
        assertThat(texts).as("(e) exception and events").doesNotContain(secret).doesNotContain(hex);
        assertThat(logs).as("(e) log lines").noneMatch(line -> line.contains(secret) || line.contains(hex));
    }

    /** Waits for the idle time, and until the server has closed the connection, if it does so. */
    private static void idle(Scenario scenario) {
        scenario.runIdleAction();
        long end = System.nanoTime() + scenario.idleTime().toNanos();
        while (scenario.idleTime().toNanos() > 0 && (System.nanoTime() < end || !scenario.isIdle())) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
