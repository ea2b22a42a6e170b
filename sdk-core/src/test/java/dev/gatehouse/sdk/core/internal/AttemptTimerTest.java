package dev.gatehouse.sdk.core.internal;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Uses real time: a call is never cancelled before its end. */
@Timeout(60)
class AttemptTimerTest {

    private final List<Transport.Running> running = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Cancelled> cancelled = new LinkedBlockingQueue<>();
    private final AttemptTimer timer = new AttemptTimer(running);
    private final OkHttpClient http =
            new OkHttpClient.Builder().eventListener(new Listener()).build();

    private record Cancelled(String path, long time, boolean timedOut) {}

    private final class Listener extends EventListener {
        @Override
        public void canceled(Call call) {
            long time = System.nanoTime();
            boolean timedOut = running.stream().anyMatch(each -> each.call().equals(call) && each.state().timedOut);
            cancelled.add(new Cancelled(call.request().url().encodedPath(), time, timedOut));
            if (call.request().url().encodedPath().equals("/fails")) {
                throw new AssertionError("the listener fails");
            }
        }
    }

    @AfterEach
    void stop() {
        timer.stop();
    }

    @Test
    void call_isCancelledAtItsEnd_andTheReasonIsKnownBefore() throws Exception {
        assertNextIs(start("/one", Duration.ofMillis(150)));
    }

    @Test
    void callWithAnEarlierEnd_isNotDelayedByTheFirst() throws Exception {
        Transport.Running slow = start("/slow", Duration.ofSeconds(60));
        assertNextIs(start("/fast", Duration.ofMillis(100)));
        assertThat(slow.call().isCanceled()).isFalse();
    }

    /** The check that a completed call leaves behind plans the next one. */
    @Test
    void callThatOutlivesACompletedOne_isCancelledAtItsOwnEnd() throws Exception {
        timer.checkAt(System.nanoTime() + Duration.ofMillis(100).toNanos());
        assertNextIs(start("/open", Duration.ofMillis(300)));
    }

    @Test
    void callThatStartsAfterAllOthersEnded_isCancelledToo() throws Exception {
        assertNextIs(start("/first", Duration.ofMillis(50)));
        running.clear();
        assertThat(cancelled.poll(100, MILLISECONDS)).isNull();
        assertNextIs(start("/second", Duration.ofMillis(50)));
    }

    @Test
    void callThatHasNoTimeLeft_isCancelledAtOnce() throws Exception {
        assertNextIs(start("/late", Duration.ofMillis(-1)));
        assertNextIs(start("/next", Duration.ofMillis(50)));
    }

    @Test
    void listenerThatThrows_doesNotStopTheTimer() throws Exception {
        Transport.Running fails = start("/fails", Duration.ofMillis(100));
        assertNextIs(fails);
        running.remove(fails);
        assertNextIs(start("/other", Duration.ofMillis(100)));
    }

    /** The calls end in any order, and the timer is rescheduled many times. */
    @Test
    void manyCallsOfSeveralThreads_areAllCancelled() throws Exception {
        int threads = 4;
        int calls = 500;
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            new Thread(() -> {
                        for (int i = 0; i < calls; i++) {
                            start("/" + first + "/" + i, Duration.ofMillis(i * 7_919L % 500));
                        }
                    })
                    .start();
        }
        for (int i = 0; i < threads * calls; i++) {
            assertThat(cancelled.poll(20, SECONDS)).as("call %d", i).isNotNull();
        }
    }

    /** A timer of another client that is set for later does not delay this one. */
    @Test
    void timersOfTwoClients_areIndependent() throws Exception {
        AttemptTimer other = new AttemptTimer(List.of());
        try {
            other.checkAt(System.nanoTime() + Duration.ofMinutes(1).toNanos());
            assertNextIs(start("/one", Duration.ofMillis(100)));
        } finally {
            other.stop();
        }
    }

    @Test
    void stoppedTimer_plansNoCheck() throws Exception {
        timer.checkAt(System.nanoTime() + Duration.ofMillis(100).toNanos());
        timer.stop();
        start("/late", Duration.ofMillis(50));
        assertThat(cancelled.poll(300, MILLISECONDS)).isNull();
    }

    private Transport.Running start(String path, Duration limit) {
        Request request = new Request.Builder().url("http://127.0.0.1" + path).build();
        AttemptState state = new AttemptState(true, false, 0, Optional.empty());
        Transport.Running call =
                new Transport.Running(http.newCall(request), state, System.nanoTime() + limit.toNanos());
        running.add(call);
        timer.checkAt(call.end());
        return call;
    }

    private void assertNextIs(Transport.Running call) throws InterruptedException {
        Cancelled next = cancelled.poll(20, SECONDS);
        assertThat(next).isNotNull();
        assertThat(next.path()).isEqualTo(call.call().request().url().encodedPath());
        assertThat(next.time() - call.end()).as("nanoseconds after the end").isNotNegative();
        assertThat(next.timedOut()).isTrue();
    }
}
