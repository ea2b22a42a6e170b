package dev.gatehouse.sdk.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.HttpProxy;
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
import dev.gatehouse.sdk.testkit.Received;
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

/** What the calling side may do at a bad moment, or hand over that is bad. */
class ClientMatrixTest {

    private final Suite suite = new Suite("client", 8);

    /** Starts a task on a thread of some sort. */
    private interface Threads extends Function<Runnable, Thread> {}

    @TestFactory
    Stream<DynamicTest> client() {
        interrupts(
                "platform",
                task -> {
                    Thread thread = new Thread(task);
                    thread.start();
                    return thread;
                },
                Duration.ofSeconds(4));
        interrupts("virtual", VirtualThreads::start, Duration.ofMinutes(1));
        suite.cell("close during a call", ClientMatrixTest::closeDuringACall);
        suite.cell("call after close", ClientMatrixTest::callAfterClose);
        suite.cell("identifier .", () -> refused("."));
        suite.cell("identifier ..", () -> refused(".."));
        suite.cell("empty identifier", () -> refused(""));
        suite.cell("identifier with control characters", () -> refused("a\u0000\r\nb"));
        suite.cell("identifier a/b", () -> oneSegment("a/b", "a%2Fb"));
        suite.cell("identifier %2e%2e", () -> oneSegment("%2e%2e", "%252e%252e"));
        suite.cell("identifier of 10,000 characters", () -> oneSegment("x".repeat(10_000), "x".repeat(10_000)));
        suite.cell("header value with CR and LF", () -> unsendable("s3cret\r\nX: y"));
        suite.cell("header value that is not ASCII", () -> unsendable("s3crét"));
        suite.cell("wall clock moved by 10 minutes during a token's life", ClientMatrixTest::wallClockMoved);
        suite.cell("two clients share neither cookie nor token", ClientMatrixTest::twoClients);
        suite.cell("proxy that answers 407", ClientMatrixTest::proxyThatAsks);
        return suite.tests(() -> {});
    }

    /** A platform thread notices at the end of its attempt, a virtual one at once. */
    private void interrupts(String sort, Threads threads, Duration attempt) {
        suite.cell("interrupt before, " + sort, () -> interruptBefore(threads));
        suite.cell("interrupt during, " + sort, () -> interruptDuring(threads, attempt));
        suite.cell("interrupt while waiting, " + sort, () -> interruptWhileWaiting(threads));
    }

    /** What a thread saw of its call. */
    private static final class Ended {
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

        void wasInterrupted(Thread thread, int attempts, boolean unknown) throws InterruptedException {
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
            Ended ended = new Ended();
            Thread thread = threads.apply(() -> {
                Thread.currentThread().interrupt();
                ended.call(() -> replace(caller(server)));
            });
            ended.wasInterrupted(thread, 0, false);
            assertThat(server.received()).isEmpty();
        }
    }

    private static void interruptDuring(Threads threads, Duration attempt) throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            read.countDown();
            return Scripts.SILENT.run(request, number, connection);
        })) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withAttemptTimeout(attempt));
            Ended ended = new Ended();
            Thread thread = threads.apply(() -> ended.call(() -> replace(caller)));
            assertThat(read.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            ended.wasInterrupted(thread, 1, true);
            assertThat(server.received()).hasSize(1);
            assertThat(PoolProbe.of(caller).connections()).isZero();
        }
    }

    private static void interruptWhileWaiting(Threads threads) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        TimeSource real = TimeSource.system();
        TimeSource telling = new MovedClock() {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                waiting.countDown();
                real.sleep(duration);
            }
        };
        String slow = Scripts.refusal(503, "Retry-After: 60\r\n");
        try (ByteServer server = ByteServer.start(Scripts.always(slow))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withTime(telling));
            Ended ended = new Ended();
            Thread thread = threads.apply(() -> ended.call(() -> replace(caller)));
            assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            ended.wasInterrupted(thread, 1, true);
            assertThat(server.received()).hasSize(1);
        }
    }

    private static void closeDuringACall() throws Exception {
        AtomicReference<@Nullable ApiCaller> caller = new AtomicReference<>();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ApiCaller running = caller.get();
            if (running != null) {
                running.close();
            }
            return Scripts.SILENT.run(request, number, connection);
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

    private static void refused(String id) {
        assertThatThrownBy(() -> TestVendor.GET.request().path("id", id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id");
    }

    private static void oneSegment(String id, String onTheWire) {
        try (ByteServer server = ByteServer.start(Scripts.always(Scripts.OK))) {
            caller(server).run(TestVendor.GET.request().path("id", id));
            assertThat(server.received()).extracting(Received::target).containsExactly("/items/" + onTheWire);
        }
    }

    private static void unsendable(String value) {
        for (String name : List.of("Authtoken", "Authorization", "Cookie")) {
            assertThatThrownBy(() -> TestVendor.LIST.request().header(name, value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(name)
                    .hasMessageNotContaining("s3cr");
        }
    }

    /** A clock on the wall that can be moved; the monotonic one goes on. */
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
            throw new InterruptedException("nothing is waited for here");
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

    private static void proxyThatAsks() {
        try (ByteServer proxy = ByteServer.start(Scripts.always(Scripts.refusal(407)))) {
            SdkConfig plain = SdkConfig.builder("http://h.example.com")
                    .allowPlainHttp(true)
                    .proxy(HttpProxy.of("127.0.0.1", proxy.port()))
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
