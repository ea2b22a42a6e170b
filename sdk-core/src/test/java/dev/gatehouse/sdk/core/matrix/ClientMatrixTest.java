package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Interrupts, {@code close()} and invalid arguments of the caller. */
class ClientMatrixTest {

    private final Suite suite = new Suite("client", 8);

    /** Starts a task on a platform or virtual thread. */
    private interface Threads extends Function<Runnable, Thread> {}

    @TestFactory
    Stream<DynamicTest> client() {
        addInterruptTests(
                "platform",
                task -> {
                    Thread thread = new Thread(task);
                    thread.start();
                    return thread;
                },
                Duration.ofSeconds(4));
        addInterruptTests("virtual", VirtualThreads::start, Duration.ofMinutes(1));
        suite.add("close during a call", ClientMatrixTest::closeDuringACall);
        suite.add("call after close", ClientMatrixTest::callAfterClose);
        suite.add("identifier .", () -> rejected("."));
        suite.add("identifier ..", () -> rejected(".."));
        suite.add("empty identifier", () -> rejected(""));
        suite.add("identifier with control characters", () -> rejected("a\u0000\r\nb"));
        suite.add("identifier a/b", () -> onePathSegment("a/b", "a%2Fb"));
        suite.add("identifier %2e%2e", () -> onePathSegment("%2e%2e", "%252e%252e"));
        suite.add("identifier of 10,000 characters", () -> onePathSegment("x".repeat(10_000), "x".repeat(10_000)));
        suite.add("header value with CR and LF", () -> invalidHeader("s3cret\r\nX: y"));
        suite.add("header value that is not ASCII", () -> invalidHeader("s3crét"));
        suite.add("wall clock moved by 10 minutes during a token's life", ClientMatrixTest::wallClockMoved);
        suite.add("two clients share neither cookie nor token", ClientMatrixTest::twoClients);
        suite.add("proxy that responds 407", ClientMatrixTest::proxyThatResponds407);
        return suite.tests(() -> {});
    }

    /**
     * A platform thread notices the interrupt at the end of its attempt, a virtual thread
     * immediately.
     */
    private void addInterruptTests(String kind, Threads threads, Duration attempt) {
        suite.add("interrupt before, " + kind, () -> interruptBefore(threads));
        suite.add("interrupt during, " + kind, () -> interruptDuring(threads, attempt));
        suite.add("interrupt while waiting, " + kind, () -> interruptWhileWaiting(threads));
    }

    /** The exception and the interrupt flag of a call on another thread. */
    private static final class CallResult {
        final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        final AtomicBoolean flag = new AtomicBoolean();

        void call(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException e) {
                thrown.set(e);
            } finally {
                flag.set(Thread.currentThread().isInterrupted());
            }
        }

        void assertInterrupted(Thread thread, int attempts, boolean unknown) throws InterruptedException {
            thread.join(20_000);
            assertThat(thread.isAlive()).as("still running").isFalse();
            assertThat(thrown.get()).isInstanceOfSatisfying(CallInterruptedException.class, e -> {
                assertThat(e.attempts()).isEqualTo(attempts);
                assertThat(e.outcomeUnknown()).isEqualTo(unknown);
            });
            assertThat(flag).as("interrupt flag").isTrue();
        }
    }

    private static void interruptBefore(Threads threads) throws Exception {
        try (ByteServer server = ByteServer.start(Scripts.always(Scripts.OK))) {
            CallResult result = new CallResult();
            Thread thread = threads.apply(() -> {
                Thread.currentThread().interrupt();
                result.call(() -> replace(caller(server)));
            });
            result.assertInterrupted(thread, 0, false);
            assertThat(server.received()).isEmpty();
        }
    }

    private static void interruptDuring(Threads threads, Duration attempt) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            read.countDown();
            return Scripts.NO_RESPONSE.run(request, number, connection);
        })) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withAttemptTimeout(attempt));
            CallResult result = new CallResult();
            Thread thread = threads.apply(() -> result.call(() -> replace(caller)));
            assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            result.assertInterrupted(thread, 1, true);
            assertThat(server.received()).hasSize(1);
            assertThat(PoolProbe.of(caller).connections()).isZero();
        }
    }

    private static void interruptWhileWaiting(Threads threads) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        TimeSource real = TimeSource.system();
        TimeSource time = new MovedClock() {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                waiting.countDown();
                real.sleep(duration);
            }
        };
        String slow = Scripts.error(503, "Retry-After: 60\r\n");
        try (ByteServer server = ByteServer.start(Scripts.always(slow))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withTime(time));
            CallResult result = new CallResult();
            Thread thread = threads.apply(() -> result.call(() -> replace(caller)));
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            result.assertInterrupted(thread, 1, true);
            assertThat(server.received()).hasSize(1);
        }
    }

    private static void closeDuringACall() throws Exception {
        AtomicReference<@Nullable ApiCaller> caller = new AtomicReference<>();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ApiCaller openCaller = caller.get();
            if (openCaller != null) {
                openCaller.close();
            }
            return Scripts.NO_RESPONSE.run(request, number, connection);
        })) {
            ApiCaller one = caller(server);
            caller.set(one);
            assertThatThrownBy(() -> replace(one)).isInstanceOfSatisfying(TransportException.class, e -> {
                assertThat(e.attempts()).isEqualTo(1);
                assertThat(e.outcomeUnknown()).isTrue();
            });
            assertThat(PoolProbe.of(one).runningCalls()).isZero();
            assertThat(PoolProbe.of(one).connections()).isZero();
            assertThat(server.received()).hasSize(1);
        }
    }

    private static void callAfterClose() {
        try (ByteServer server = ByteServer.start(Scripts.always(Scripts.OK))) {
            ApiCaller caller = caller(server);
            caller.close();
            assertThatThrownBy(() -> replace(caller))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThat(server.connections()).isZero();
        }
    }

    private static void rejected(String id) {
        assertThatThrownBy(() -> TestVendor.GET.request().path("id", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    private static void onePathSegment(String id, String onTheWire) {
        try (ByteServer server = ByteServer.start(Scripts.always(Scripts.OK))) {
            caller(server).run(TestVendor.GET.request().path("id", id));
            assertThat(server.received()).extracting(ReceivedRequest::target).containsExactly("/items/" + onTheWire);
        }
    }

    private static void invalidHeader(String value) {
        for (String name : List.of("Authtoken", "Authorization", "Cookie")) {
            assertThatThrownBy(() -> TestVendor.LIST.request().header(name, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("s3cr");
        }
    }

    /** A wall clock that can be moved. The monotonic clock is not affected. */
    private static class MovedClock implements TimeSource {
        private volatile Duration by = Duration.ZERO;

        void move(Duration other) {
            by = other;
        }

        @Override
        public Instant now() {
            return Instant.now().plus(by);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException("no wait expected");
        }
    }

    private static void wallClockMoved() {
        MovedClock clock = new MovedClock();
        AtomicInteger logins = new AtomicInteger();
        BearerAuth auth = BearerAuth.of(
                deadline ->
                        new AccessToken(Secret.of("t" + logins.incrementAndGet()), Optional.of(Duration.ofMinutes(5))),
                clock);
        try (ByteServer server = ByteServer.start(Scripts.always(Scripts.OK))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withTime(clock))
                    .authorizedBy(auth);
            for (int minutes : new int[] {0, 10, -10}) {
                clock.move(Duration.ofMinutes(minutes));
                replace(caller);
            }
            assertThat(logins).hasValue(1);
        }
    }

    private static void twoClients() {
        String withCookie = "HTTP/1.1 200 OK\r\nSet-Cookie: session=s1; Path=/\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start(Scripts.always(withCookie))) {
            for (String name : List.of("one", "two", "one")) {
                BearerAuth auth =
                        BearerAuth.of(deadline -> AccessToken.nonExpiring(Secret.of(name)), TimeSource.system());
                replace(caller(server).authorizedBy(auth));
            }
            assertThat(server.received())
                    .allMatch(request -> request.header("Cookie").isEmpty())
                    .extracting(request -> request.header("Authorization").orElse(""))
                    .containsExactly("Bearer one", "Bearer two", "Bearer one");
        }
    }

    private static void proxyThatResponds407() {
        try (ByteServer proxy = ByteServer.start(Scripts.always(Scripts.error(407)))) {
            SdkConfig plain = SdkConfig.builder("http://h.example.com")
                    .allowPlainHttp(true)
                    .proxy(ProxyConfig.of("127.0.0.1", proxy.port()))
                    .build();
            assertThatThrownBy(() -> replace(TestVendor.caller(plain)))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.status()).isEqualTo(407);
                        assertThat(e.kind()).isEqualTo(ErrorKind.OTHER);
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
            assertThat(proxy.received()).hasSize(1);
            SdkConfig tunnel = plain.withBaseUrl("https://h.example.com").withRetry(RetryPolicy.none());
            assertThatThrownBy(() -> replace(TestVendor.caller(tunnel)))
                    .isInstanceOfSatisfying(
                            SdkException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
        }
    }

    private static void replace(ApiCaller caller) {
        caller.run(TestVendor.PUT.request().path("id", "1").body(Map.of("a", 1)));
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url()));
    }
}
