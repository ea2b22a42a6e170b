package dev.gatehouse.sdk.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All calls end at the deadline. Uses real time, because OkHttp's timeouts are tested. */
@Timeout(30)
class DeadlineTest {

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofMillis(1_200);

    private final CountDownLatch released = new CountDownLatch(1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serverWithoutResponse_callAndRetriesEndAtTheDeadline(boolean read) {
        try (ByteServer server = ByteServer.start(this::silent)) {
            // The attempt timeout is shorter than the deadline, so that there are retries
            ApiCaller caller = caller(server.url(), Duration.ofMillis(400));
            assertEndsInTime(() -> {
                if (read) {
                    caller.run(TestVendor.GET.request().path("id", "1"));
                } else {
                    caller.run(TestVendor.POST.request().body(Map.of()));
                }
            });
            assertThat(server.received()).hasSize(read ? 3 : 1);
        } finally {
            released.countDown();
        }
    }

    @Test
    void serverWithoutResponse_outcomeOfAChangeIsUnknown() {
        try (ByteServer server = ByteServer.start(this::silent)) {
            ApiCaller caller = caller(server.url(), Duration.ofSeconds(60));
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request().body(Map.of())))
                    .isInstanceOfSatisfying(
                            DeadlineExceededException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            DeadlineExceededException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
        } finally {
            released.countDown();
        }
    }

    @Test
    void attemptTimeoutOfCallOptions_overridesTheConfiguration() {
        try (ByteServer server = ByteServer.start(this::silent)) {
            CallOptions options = CallOptions.builder()
                    .attemptTimeout(Duration.ofMillis(200))
                    .attempts(1)
                    .build();
            assertThatThrownBy(() -> caller(server.url(), Duration.ofSeconds(60))
                            .with(options)
                            .run(TestVendor.LIST.request()))
                    .isInstanceOf(TransportException.class)
                    .isNotInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("(InterruptedIOException)");
        } finally {
            released.countDown();
        }
    }

    @Test
    void status503_delayDoesNotExceedTheDeadline() {
        String busy = "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start(ByteServer.always(busy))) {
            assertEndsInTime(() -> caller(server.url(), Duration.ofSeconds(60)).run(TestVendor.LIST.request()));
        }
    }

    @Test
    void tlsHandshakeWithoutResponse_endsAtTheDeadline() throws Exception {
        try (ServerSocket silentListener = new ServerSocket(0, 1)) {
            assertEndsInTime(() -> caller("https://127.0.0.1:" + silentListener.getLocalPort(), Duration.ofSeconds(60))
                    .run(TestVendor.LIST.request()));
        }
    }

    @Test
    void callsAboveMaxConcurrentCalls_waitUntilTheirDeadline() throws Exception {
        try (ByteServer server = ByteServer.start(this::silent)) {
            ApiCaller caller = TestVendor.caller(SdkConfig.builder(server.url())
                    .maxConcurrentCalls(1)
                    .retry(RetryPolicy.none())
                    .build());
            Thread first = new Thread(() -> {
                try {
                    caller.run(TestVendor.LIST.request());
                } catch (SdkException expected) {
                    // Ended by close()
                }
            });
            first.start();
            while (server.received().isEmpty()) {
                Thread.onSpinWait();
            }
            assertEndsInTime(() -> caller.with(CallOptions.within(DEADLINE)).run(TestVendor.LIST.request()));
            assertThat(server.received()).hasSize(1);
            caller.close();
            first.join(10_000);
            assertThat(first.isAlive()).as("close ends running calls").isFalse();
        } finally {
            released.countDown();
        }
    }

    private boolean silent(ReceivedRequest request, int number, Socket connection) throws InterruptedException {
        assertThat(released.await(20, TimeUnit.SECONDS)).isTrue();
        return false;
    }

    private static ApiCaller caller(String url, Duration attempt) {
        return TestVendor.caller(SdkConfig.builder(url)
                .deadline(DEADLINE)
                .attemptTimeout(attempt)
                .retry(RetryPolicy.builder()
                        .throttledDelay(Duration.ofSeconds(5))
                        .build())
                .build());
    }

    private static void assertEndsInTime(Runnable call) {
        long start = System.nanoTime();
        assertThatThrownBy(call::run).isInstanceOf(SdkException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LATEST);
    }
}
