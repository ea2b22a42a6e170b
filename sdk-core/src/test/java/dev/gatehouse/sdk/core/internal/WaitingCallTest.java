package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits for a permit, and for a name look-up. Uses real time. */
@Timeout(60)
class WaitingCallTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");

    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicInteger lookups = new AtomicInteger();
    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void release() {
        released.countDown();
    }

    /** The permit is in use for longer than three attempts may take. */
    @Test
    void waitForAPermit_countsNeitherAsAnAttemptNorAgainstItsTimeout() throws Exception {
        try (ByteServer server = holding();
                ApiCaller caller = oneAtATime(server)) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> caller.with(CallOptions.builder()
                            .attemptTimeout(Duration.ofSeconds(30))
                            .build())
                    .run(TestVendor.POST.request()));
            arrived.await();
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> caller.run(TestVendor.POST.request()));
            assertThat(catchThrowable(() -> second.get(1_500, TimeUnit.MILLISECONDS)))
                    .isInstanceOf(TimeoutException.class);
            released.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
            assertThat(events).extracting(CallEvent::attempt).containsExactly(1, 1);
            assertThat(events).allSatisfy(event -> assertThat(event.failure()).isEmpty());
        }
    }

    @Test
    void waitForAPermit_endsAtTheDeadline_andNothingWasSent() throws Exception {
        try (ByteServer server = holding();
                ApiCaller caller = oneAtATime(server)) {
            CompletableFuture<Void> first = CompletableFuture.runAsync(() -> caller.with(CallOptions.builder()
                            .attemptTimeout(Duration.ofSeconds(30))
                            .build())
                    .run(TestVendor.LIST.request()));
            arrived.await();
            assertEndsAtTheDeadline(caller, 0);
            assertThat(server.received()).hasSize(1);
            released.countDown();
            first.get(20, TimeUnit.SECONDS);
            caller.run(TestVendor.LIST.request());
        }
    }

    @Test
    void lookupThatStalls_endsAtTheDeadline_andReturnsThePermit() {
        try (ApiCaller caller = stalling()) {
            assertEndsAtTheDeadline(caller, 1);
            assertEndsAtTheDeadline(caller, 1);
            assertThat(lookups).as("shared by all calls").hasValue(1);
        }
    }

    @Test
    void lookupThatStalls_isAnAttemptThatTimesOut() {
        try (ApiCaller caller = stalling()) {
            CallOptions options = CallOptions.builder()
                    .attemptTimeout(Duration.ofMillis(100))
                    .attempts(2)
                    .build();
            assertThatThrownBy(() -> caller.with(options).run(TestVendor.POST.request()))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessageContaining("no connection (InterruptedIOException)")
                    .satisfies(e -> assertThat(((TransportException) e).outcomeUnknown())
                            .isFalse())
                    .satisfies(
                            e -> assertThat(((TransportException) e).attempts()).isEqualTo(2));
        }
    }

    /** The response is complete, so its deadline does not end the look-ups of calls that its consumer starts. */
    @Test
    void consumerThatOutlivesTheDeadline_canLookUpNames() {
        String large = "HTTP/1.1 200 OK\r\nContent-Length: 200000\r\n\r\n" + "x".repeat(200_000);
        OkHttpClient http = new OkHttpClient.Builder()
                .dns(name -> {
                    lookups.incrementAndGet();
                    return List.of(InetAddress.getLoopbackAddress());
                })
                .build();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
                    ByteServer.write(connection, number == 1 ? large : OK);
                    return false;
                });
                ApiCaller caller = TestVendor.caller(SdkConfig.builder("http://h.example.com:"
                                + URI.create(server.url()).getPort())
                        .allowPlainHttp(true)
                        .httpClient(http)
                        .build())) {
            caller.with(CallOptions.within(Duration.ofMillis(400)))
                    .download(TestVendor.LIST.request(), BodyTarget.toConsumer(in -> {
                        in.readAllBytes();
                        assertThat(catchThrowable(() -> TimeUnit.MILLISECONDS.sleep(700)))
                                .isNull();
                        caller.run(TestVendor.LIST.request());
                    }));
            assertThat(lookups).hasValue(2);
        }
    }

    @Test
    void lookupThatStalls_endsWhenTheClientIsClosed() throws Exception {
        ApiCaller caller = stalling();
        CompletableFuture<Throwable> call =
                CompletableFuture.supplyAsync(() -> catchThrowable(() -> caller.run(TestVendor.LIST.request())));
        arrived.await();
        long start = System.nanoTime();
        caller.close();
        assertThat(call.get(10, TimeUnit.SECONDS)).isExactlyInstanceOf(TransportException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void lookupThatStalls_endsWhenTheThreadIsInterrupted() throws Exception {
        try (ApiCaller caller = stalling()) {
            CompletableFuture<Throwable> result = new CompletableFuture<>();
            Thread thread =
                    new Thread(() -> result.complete(catchThrowable(() -> caller.run(TestVendor.POST.request()))));
            thread.start();
            arrived.await();
            thread.interrupt();
            assertThat(result.get(10, TimeUnit.SECONDS)).isInstanceOf(CallInterruptedException.class);
        }
    }

    @Test
    void unknownName_isLookedUpForEachAttempt() {
        Dns unknown = name -> {
            lookups.incrementAndGet();
            throw new UnknownHostException("secret detail");
        };
        try (ApiCaller caller = withDns(unknown)) {
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request()))
                    .isExactlyInstanceOf(TransportException.class)
                    .hasMessageContaining("no connection (UnknownHostException)");
            assertThat(lookups).hasValue(3);
        }
    }

    @Test
    void waitForAPermit_endsWhenTheClientIsClosed() throws Exception {
        try (ByteServer server = holding()) {
            ApiCaller caller = oneAtATime(server);
            // A consumer that holds its permit after the client was closed.
            PoolProbe.of(caller).takePermit();
            CompletableFuture<Throwable> call =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> caller.run(TestVendor.POST.request())));
            while (PoolProbe.of(caller).waitingCalls() == 0) {
                Thread.onSpinWait();
            }
            caller.close();
            assertThat(call.get(10, TimeUnit.SECONDS)).isExactlyInstanceOf(TransportException.class);
            assertThat(server.connections()).isZero();
        }
    }

    private static void assertEndsAtTheDeadline(ApiCaller caller, int attempts) {
        long start = System.nanoTime();
        assertThatThrownBy(() ->
                        caller.with(CallOptions.within(Duration.ofMillis(700))).run(TestVendor.POST.request()))
                .isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(attempts);
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(690), Duration.ofMillis(2_500));
    }

    /** Holds the response to the first request. */
    private ByteServer holding() {
        return ByteServer.start((request, number, connection) -> {
            arrived.countDown();
            assertThat(released.await(30, TimeUnit.SECONDS)).isTrue();
            ByteServer.write(connection, OK);
            return true;
        });
    }

    private ApiCaller oneAtATime(ByteServer server) {
        return TestVendor.caller(SdkConfig.builder(server.url())
                .maxConcurrentCalls(1)
                .attemptTimeout(Duration.ofMillis(300))
                .deadline(Duration.ofSeconds(30))
                .addListener(new CallListener() {
                    @Override
                    public void onCall(CallEvent event) {
                        events.add(event);
                    }
                })
                .build());
    }

    private ApiCaller stalling() {
        return withDns(name -> {
            lookups.incrementAndGet();
            arrived.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return List.of(InetAddress.getLoopbackAddress());
        });
    }

    private static ApiCaller withDns(Dns dns) {
        return TestVendor.caller(SdkConfig.builder("https://h.example.com")
                .maxConcurrentCalls(1)
                .httpClient(new OkHttpClient.Builder().dns(dns).build())
                .build());
    }
}
