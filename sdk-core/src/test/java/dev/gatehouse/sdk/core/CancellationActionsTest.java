package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static dev.gatehouse.sdk.core.TestVendor.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.spi.CancelledWaitException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a cancellation does to a call, besides ending its waits. */
@Timeout(30)
class CancellationActionsTest {

    private final TestTime time = new TestTime();
    private final Cancellation cancellation = Cancellation.create();
    private final Deadline deadline = Deadline.in(Duration.ofSeconds(20), time, Optional.of(cancellation));

    @AfterEach
    void interruptFlagIsNotSet() {
        assertThat(Thread.interrupted()).as("interrupt flag").isFalse();
    }

    @Test
    void actionThatThrows_doesNotKeepTheOthersFromRunning() {
        Cancellation cancellation = Cancellation.create();
        AtomicInteger later = new AtomicInteger();
        cancellation.onCancel(() -> {
            throw new IllegalStateException("action");
        });
        cancellation.onCancel(later::incrementAndGet);
        assertThatThrownBy(cancellation::cancel)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("action");
        assertThat(later).hasValue(1);
    }

    @Test
    void actions_runOnce_andNotAfterTheyAreRemoved() {
        AtomicInteger first = new AtomicInteger();
        AtomicInteger removed = new AtomicInteger();
        cancellation.onCancel(first::incrementAndGet);
        cancellation.onCancel(removed::incrementAndGet).close();
        assertThat(cancellation.isCancelled()).isFalse();
        cancellation.cancel();
        cancellation.cancel();
        assertThat(cancellation.isCancelled()).isTrue();
        assertThat(first).hasValue(1);
        assertThat(removed).hasValue(0);
        cancellation.onCancel(removed::incrementAndGet);
        assertThat(removed).as("already cancelled").hasValue(1);
    }

    @Test
    void action_mayCloseItsOwnRegistration_andThatOfAnother() {
        AtomicInteger ran = new AtomicInteger();
        List<Cancellation.Registration> own = new ArrayList<>();
        own.add(cancellation.onCancel(() -> own.forEach(Cancellation.Registration::close)));
        own.add(cancellation.onCancel(() -> ran.addAndGet(100)));
        cancellation.onCancel(ran::incrementAndGet);
        cancellation.onCancel(ran::incrementAndGet);
        cancellation.cancel();
        assertThat(ran).hasValue(2);
    }

    @Test
    void cancelledBefore_nothingIsSentAndNoLoginIsStarted() {
        cancellation.cancel();
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url())).authorizedBy((request, limit) -> {
                throw new AssertionError("a cancelled call must not log in");
            });
            assertThatThrownBy(() ->
                            caller.with(CallOptions.cancelledBy(cancellation)).run(POST.request()))
                    .isInstanceOfSatisfying(CallCancelledException.class, e -> {
                        assertThat(e.attempts()).isZero();
                        assertThat(e.outcomeUnknown()).isFalse();
                    })
                    .hasMessage("test.items.create: cancelled");
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void completeResponse_isReturnedAlthoughTheCallIsCancelled() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(200, "{}")))) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()))
                    .authorizedBy(new CancellingAuthenticator(cancellation));
            caller.with(CallOptions.cancelledBy(cancellation)).run(POST.request());
            assertThat(cancellation.isCancelled()).isTrue();
        }
    }

    @Test
    void rejection_isThrownAlthoughTheCallIsCancelled_butNotRetried() {
        String retryable = "HTTP/1.1 429 Slow\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer rejecting = ByteServer.start(ByteServer.always(ByteServer.json(409, "{}")));
                ByteServer busy = ByteServer.start(ByteServer.always(retryable))) {
            assertThatThrownBy(() -> cancelledAtTheResponse(rejecting).run(POST.request()))
                    .isInstanceOf(ApiException.class);
            assertThatThrownBy(() -> cancelledAtTheResponse(busy).run(POST.request()))
                    .isInstanceOfSatisfying(CallCancelledException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(1);
                        assertThat(e.outcomeUnknown()).as("rejected").isFalse();
                        assertThat(e.getSuppressed()).hasSize(1);
                    });
            assertThat(busy.received()).hasSize(1);
        }
    }

    @Test
    void outcomeOfAnEarlierAttempt_staysUnknown() {
        try (ByteServer server = ByteServer.start(ByteServer.always(ByteServer.json(500, "{}")))) {
            assertThatThrownBy(() -> cancelledAtTheResponse(server)
                            .run(TestVendor.PUT.request().path("id", "1")))
                    .isInstanceOfSatisfying(
                            CallCancelledException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
        }
    }

    @Test
    void oneCancellation_endsAllItsCallsAndNoOther() throws Exception {
        CountDownLatch arrived = new CountDownLatch(3);
        CountDownLatch released = new CountDownLatch(1);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            arrived.countDown();
            released.await();
            ByteServer.write(connection, ByteServer.json(200, "{}"));
            return true;
        })) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()));
            ApiCaller cancelled = caller.with(CallOptions.cancelledBy(cancellation));
            AtomicInteger ended = new AtomicInteger();
            AtomicReference<Throwable> other = new AtomicReference<>();
            Thread first = thread(() -> runCancelled(cancelled, ended));
            Thread second = thread(() -> runCancelled(cancelled, ended));
            Thread third = thread(() -> caller.run(LIST.request()));
            third.setUncaughtExceptionHandler((thread, e) -> other.set(e));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            cancellation.cancel();
            first.join(20_000);
            second.join(20_000);
            released.countDown();
            third.join(20_000);
            assertThat(ended).hasValue(2);
            assertThat(other.get()).isNull();
        }
    }

    @Test
    void await_withoutACancel_returnsTheResult() throws Exception {
        assertThat(deadline.<String, RuntimeException>await(() -> "result")).isEqualTo("result");
        assertThat(deadline.half().isCancelled()).isFalse();
    }

    @Test
    void await_thatEndsWithoutException_clearsTheInterruptOfTheCancel() throws Exception {
        boolean flag = deadline.<Boolean, RuntimeException>await(() -> {
            cancellation.cancel();
            return Thread.currentThread().isInterrupted();
        });
        assertThat(flag).isTrue();
        assertThat(deadline.half().isCancelled()).isTrue();
        assertThat(deadline.options().cancellation()).contains(cancellation);
    }

    @Test
    void await_thatIsCancelled_throwsWithoutTheInterruptFlag() {
        assertThatThrownBy(() -> deadline.<Boolean, RuntimeException>await(this::cancelAndSleep))
                .isInstanceOf(CancelledWaitException.class);
        assertThatThrownBy(() -> deadline.<Boolean, RuntimeException>await("login", 3, this::cancelAndSleep))
                .isInstanceOfSatisfying(
                        CallCancelledException.class,
                        e -> assertThat(e.attempts()).isEqualTo(3));
    }

    @Test
    void nestedAwaits_leaveNoInterruptFlag() {
        assertThatThrownBy(() -> deadline.<Boolean, InterruptedException>await(
                        () -> deadline.<Boolean, RuntimeException>await(this::cancelAndSleep)))
                .isInstanceOf(CancelledWaitException.class);
    }

    @Test
    void interruptOfTheApplication_staysAnInterrupt() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> deadline.<Boolean, RuntimeException>await("login", 0, this::sleep))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void interruptOfTheApplicationDuringACancel_isNotLost() {
        assertThatThrownBy(() -> deadline.<Boolean, InterruptedException>await(() -> {
                    try {
                        return cancelAndSleep();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt(); // as another thread may do at this moment
                        throw e;
                    }
                }))
                .isInstanceOf(CancelledWaitException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private boolean cancelAndSleep() throws InterruptedException {
        cancellation.cancel();
        return sleep();
    }

    private boolean sleep() throws InterruptedException {
        time.sleep(Duration.ofSeconds(1));
        return true;
    }

    private ApiCaller cancelledAtTheResponse(ByteServer server) {
        Cancellation own = Cancellation.create();
        return TestVendor.caller(SdkConfig.of(server.url()).withTime(time))
                .authorizedBy(new CancellingAuthenticator(own))
                .with(CallOptions.cancelledBy(own));
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void runCancelled(ApiCaller caller, AtomicInteger ended) {
        try {
            caller.run(LIST.request());
        } catch (CallCancelledException e) {
            ended.incrementAndGet();
        }
    }
}
