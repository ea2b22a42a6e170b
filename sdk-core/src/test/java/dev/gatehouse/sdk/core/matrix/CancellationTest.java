package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.internal.PoolProbe;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call is cancelled within 100 ms in each phase, on platform and virtual threads. */
@Timeout(60)
class CancellationTest {

    private static final long LIMIT_MILLIS = 100;

    /** The machine that runs the tests may pause, so one of these tries must be in time. */
    private static final int TRIES = 3;

    /** Returns whether a thread with this stack is in the phase. */
    private static Predicate<StackTraceElement> method(String classPart, String name) {
        return frame -> frame.getClassName().contains(classPart)
                && frame.getMethodName().equals(name);
    }

    /** Where a call waits, with the attempts that it reports. */
    enum Phase {
        PERMIT(0, false, method("Semaphore", "tryAcquire"), Stage::onlyPermitInUse),
        NAME_LOOKUP(1, false, method("CancellableDns", "await"), Stage::nameServerIsSilent),
        CONNECT(1, false, method("FastFallback", "awaitTcpConnect"), Stage::backlogIsFull),
        TLS_HANDSHAKE(1, false, method("SSLSocket", "startHandshake"), Stage::serverWithoutHandshake),
        REQUEST_BODY(1, true, method("OneShotBody", "writeTo"), Stage::serverReadsNoBody),
        RESPONSE(1, true, method("Http1ExchangeCodec", "readResponseHeaders"), Stage::serverIsSilent),
        RESPONSE_BODY(1, true, method("InMemoryReader", "read"), Stage::responseIsIncomplete),
        RETRY_DELAY(1, false, method("Backoff", "awaitRetry"), Stage::serverIsBusy);

        final int attempts;
        final boolean sent;

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        final Predicate<StackTraceElement> frame;

        @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
        final Arrangement arrangement;

        Phase(int attempts, boolean sent, Predicate<StackTraceElement> frame, Arrangement arrangement) {
            this.attempts = attempts;
            this.sent = sent;
            this.frame = frame;
            this.arrangement = arrangement;
        }
    }

    interface Arrangement {
        ApiCaller arrange(Stage stage) throws Exception;
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void platformThread(Phase phase) throws Exception {
        assertCancelledInTime(phase, CancellationTest::platform, config -> config);
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void virtualThread(Phase phase) throws Exception {
        assertCancelledInTime(phase, VirtualThreads::start, config -> config);
    }

    /** The sockets of a supplied client may not react to interrupts. */
    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "TLS_HANDSHAKE", "REQUEST_BODY", "RESPONSE", "RESPONSE_BODY"})
    void platformThreadWithSuppliedClient(Phase phase) throws Exception {
        assertCancelledInTime(phase, CancellationTest::platform, config -> config.withHttpClient(new OkHttpClient()));
    }

    private static Thread platform(Runnable task) {
        Thread thread = new Thread(task, "cancelled-call");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void assertCancelledInTime(
            Phase phase, Function<Runnable, Thread> threads, Function<SdkConfig, SdkConfig> change) throws Exception {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && best > LIMIT_MILLIS; i++) {
            try (Stage stage = new Stage(change)) {
                best = Math.min(best, stage.cancelDuring(phase, threads));
            }
        }
        assertThat(best).as("milliseconds from cancel() to the end of the call").isLessThanOrEqualTo(LIMIT_MILLIS);
    }

    /** A server and a call that waits in one phase. */
    static final class Stage implements AutoCloseable {

        private final Function<SdkConfig, SdkConfig> change;
        private final Deque<AutoCloseable> resources = new ArrayDeque<>();
        private final List<CallEvent> events = new CopyOnWriteArrayList<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        private final AtomicBoolean flag = new AtomicBoolean();

        Stage(Function<SdkConfig, SdkConfig> change) {
            this.change = change;
        }

        long cancelDuring(Phase phase, Function<Runnable, Thread> threads) throws Exception {
            ApiCaller caller = phase.arrangement.arrange(this);
            Cancellation cancellation = Cancellation.create();
            ApiCaller cancellable = caller.with(CallOptions.cancelledBy(cancellation));
            ApiRequest.Builder request = phase == Phase.RETRY_DELAY
                    ? LIST.request()
                    : POST.request().body(BodySource.of(new byte[32 << 20]), "application/octet-stream");
            Thread thread = threads.apply(() -> call(cancellable, request));
            awaitFrame(thread, phase.frame);
            long start = System.nanoTime();
            cancellation.cancel();
            thread.join(30_000);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            assertThat(thread.isAlive()).as("still running").isFalse();
            assertResult(phase);
            if (phase != Phase.PERMIT) {
                assertThat(PoolProbe.of(caller).runningCalls()).isZero();
                assertThat(PoolProbe.of(caller).connections())
                        .isEqualTo(PoolProbe.of(caller).idleConnections());
            }
            return millis;
        }

        private void call(ApiCaller caller, ApiRequest.Builder request) {
            try {
                caller.run(request);
            } catch (RuntimeException e) {
                thrown.set(e);
            } finally {
                flag.set(Thread.currentThread().isInterrupted());
            }
        }

        private void assertResult(Phase phase) {
            assertThat(thrown.get()).isInstanceOfSatisfying(CallCancelledException.class, e -> {
                assertThat(e.attempts()).isBetween(phase.attempts, 1);
                assertThat(e.outcomeUnknown()).isEqualTo(phase.sent);
                assertThat(e.getSuppressed()).hasSize(phase == Phase.RETRY_DELAY ? 1 : 0);
            });
            assertThat(flag).as("interrupt flag").isFalse();
            assertThat(events).hasSize(1);
            assertThat(events.get(0).failure()).contains("CallCancelledException");
            assertThat(events.get(0).outcomeUnknown()).isEqualTo(phase.sent);
        }

        ApiCaller onlyPermitInUse() throws InterruptedException {
            CountDownLatch arrived = new CountDownLatch(1);
            ByteServer server = server((request, number, connection) -> {
                arrived.countDown();
                return awaitRelease();
            });
            ApiCaller caller = caller(SdkConfig.of(server.url()).withMaxConcurrentCalls(1));
            platform(() -> {
                try {
                    caller.run(LIST.request());
                } catch (RuntimeException closed) {
                    // The test is over
                }
            });
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            return caller;
        }

        ApiCaller nameServerIsSilent() {
            OkHttpClient silent = new OkHttpClient.Builder()
                    .dns(host -> {
                        try {
                            released.await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new UnknownHostException(host);
                    })
                    .build();
            return caller(SdkConfig.of("https://h.example.com").withHttpClient(silent));
        }

        ApiCaller backlogIsFull() throws IOException {
            ServerSocket listener = own(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            for (int i = 0; i < 100; i++) {
                Socket filler = own(new Socket());
                try {
                    filler.connect(listener.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException full) {
                    return caller(SdkConfig.of("http://127.0.0.1:" + listener.getLocalPort())
                            .withConnectTimeout(Duration.ofSeconds(20)));
                }
            }
            throw new IllegalStateException("the backlog is never full on this system");
        }

        ApiCaller serverWithoutHandshake() throws IOException {
            ServerSocket listener = own(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            return caller(SdkConfig.of("https://127.0.0.1:" + listener.getLocalPort())
                    .withConnectTimeout(Duration.ofSeconds(20)));
        }

        ApiCaller serverReadsNoBody() {
            RawServer server = own(RawServer.start((head, body, number, connection) -> awaitRelease()));
            return caller(SdkConfig.of(server.url()));
        }

        ApiCaller serverIsSilent() {
            return caller(SdkConfig.of(
                    server((request, number, connection) -> awaitRelease()).url()));
        }

        ApiCaller responseIsIncomplete() {
            return caller(SdkConfig.of(server((request, number, connection) -> {
                        ByteServer.write(connection, "HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n[");
                        return awaitRelease();
                    })
                    .url()));
        }

        ApiCaller serverIsBusy() {
            String busy = "HTTP/1.1 503 Busy\r\nRetry-After: 15\r\nContent-Length: 0\r\n\r\n";
            return caller(SdkConfig.of(server(ByteServer.always(busy)).url()));
        }

        private boolean awaitRelease() throws InterruptedException {
            released.await(30, TimeUnit.SECONDS);
            return false;
        }

        private ByteServer server(ByteServer.Script script) {
            return own(ByteServer.start(script));
        }

        private ApiCaller caller(SdkConfig config) {
            return own(TestVendor.caller(change.apply(config).withListeners(new CallListener() {
                @Override
                public void onCall(CallEvent event) {
                    events.add(event);
                }
            })));
        }

        private <C extends AutoCloseable> C own(C resource) {
            resources.push(resource);
            return resource;
        }

        @Override
        public void close() {
            released.countDown();
            for (AutoCloseable resource : resources) {
                try {
                    resource.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void awaitFrame(Thread thread, Predicate<StackTraceElement> frame) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Arrays.stream(thread.getStackTrace()).noneMatch(frame)) {
            assertThat(System.nanoTime())
                    .as("in this phase: %s", Arrays.toString(thread.getStackTrace()))
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
