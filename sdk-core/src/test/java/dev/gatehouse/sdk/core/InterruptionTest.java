package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that end before a response is received, by an interrupt or at the deadline. */
@Timeout(30)
class InterruptionTest {

    private static final String OK = ByteServer.json(200, "{}");
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final TestTime time = new TestTime();
    private final AtomicInteger logins = new AtomicInteger();

    @AfterEach
    void clearInterruptFlag() {
        Thread.interrupted();
    }

    @Test
    void interruptedThread_doesNotLogIn() {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK))) {
            ApiCaller caller = caller(server).authorizedBy((request, deadline) -> {
                logins.incrementAndGet();
                return request;
            });
            Thread.currentThread().interrupt();
            assertInterrupted(catchThrowable(() -> caller.run(POST.request())), 0, false);
            assertThat(logins).hasValue(0);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void interruptDuringALogin_requestIsNotSent() {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK))) {
            ApiCaller caller = caller(server).authorizedBy((request, deadline) -> {
                Thread.currentThread().interrupt();
                return request;
            });
            assertInterrupted(catchThrowable(() -> caller.run(POST.request())), 0, false);
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void interruptBeforeTheResponse_outcomeOfAChangeIsUnknown() {
        Thread calling = Thread.currentThread();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            calling.interrupt();
            return false;
        })) {
            assertInterrupted(catchThrowable(() -> caller(server).run(POST.request())), 1, true);
            Thread.interrupted();
            assertInterrupted(catchThrowable(() -> caller(server).run(LIST.request())), 1, false);
        }
    }

    @Test
    void interruptWhileMaxConcurrentCallsAreRunning_requestIsNotSent() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            arrived.countDown();
            release.await();
            ByteServer.write(connection, OK);
            return true;
        })) {
            ApiCaller caller = TestVendor.caller(
                    SdkConfig.builder(server.url()).maxConcurrentCalls(1).build());
            Thread first = new Thread(() -> caller.run(LIST.request()));
            first.start();
            arrived.await();
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicReference<Boolean> flag = new AtomicReference<>();
            Thread queued = new Thread(() -> {
                thrown.set(catchThrowable(() -> caller.run(POST.request())));
                flag.set(Thread.currentThread().isInterrupted());
            });
            queued.start();
            while (queued.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            queued.interrupt();
            queued.join();
            assertThat(thrown.get())
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertThat(flag.get()).isTrue();
            release.countDown();
            first.join();
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void interruptDuringADelay_endsTheCall() {
        TimeSource interrupting = new TimeSource() {
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
                throw new InterruptedException();
            }
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(500, "{}")))) {
            SdkConfig config =
                    SdkConfig.builder(server.url()).time(interrupting).build();
            Throwable thrown = catchThrowable(() -> TestVendor.caller(config).run(LIST.request()));
            assertInterrupted(thrown, 1, false);
            assertThat(thrown.getSuppressed())
                    .as("failure of the first attempt")
                    .hasSize(1);
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void loginThatReachesTheDeadline_requestIsNotSent() {
        Authenticator slow = (request, deadline) -> {
            time.advance(DEADLINE);
            return request;
        };
        try (ByteServer server = ByteServer.start(ByteServer.always(OK))) {
            assertThatThrownBy(() -> caller(server).authorizedBy(slow).run(POST.request()))
                    .isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
                        assertThat(e.attempts()).isZero();
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void connectionClosedAfterTheDeadline_throwsDeadlineExceeded() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            time.advance(DEADLINE);
            return false;
        })) {
            assertThatThrownBy(() -> caller(server).run(POST.request()))
                    .isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e.outcomeUnknown()).isTrue();
                    });
        }
    }

    @Test
    void connectionAttemptThatReachesTheDeadline_throwsDeadlineExceeded() {
        OkHttpClient slow = new OkHttpClient.Builder()
                .dns(host -> {
                    time.advance(DEADLINE);
                    throw new UnknownHostException(host);
                })
                .build();
        SdkConfig config = SdkConfig.builder("https://h.example.com")
                .deadline(DEADLINE)
                .time(time)
                .httpClient(slow)
                .build();
        assertThatThrownBy(() -> TestVendor.caller(config).run(POST.request()))
                .isInstanceOfSatisfying(DeadlineExceededException.class, e -> {
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.outcomeUnknown()).isFalse();
                    assertThat(e).hasCauseInstanceOf(UnknownHostException.class);
                });
    }

    private ApiCaller caller(ByteServer server) {
        return TestVendor.caller(
                SdkConfig.builder(server.url()).deadline(DEADLINE).time(time).build());
    }

    /** The interrupt flag is set, so that the caller can end its own work. */
    private static void assertInterrupted(Throwable thrown, int attempts, boolean unknown) {
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThat(thrown).isInstanceOfSatisfying(CallInterruptedException.class, e -> {
            assertThat(e.attempts()).isEqualTo(attempts);
            assertThat(e.outcomeUnknown()).isEqualTo(unknown);
        });
    }
}
