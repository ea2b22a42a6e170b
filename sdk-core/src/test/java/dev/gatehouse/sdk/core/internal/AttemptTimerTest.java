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

/** Uses real time: a call is never cancelled before its end, and soon after it. */
@Timeout(60)
class AttemptTimerTest {

    private final List<Transport.Running> running = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Cancelled> cancelled = new LinkedBlockingQueue<>();
    private final AttemptTimer timer = new AttemptTimer(running);
    private final OkHttpClient http =
            new OkHttpClient.Builder().eventListener(new Listener()).build();

    private record Cancelled(String path, long time) {}

    private final class Listener extends EventListener {
        @Override
        public void canceled(Call call) {
            cancelled.add(new Cancelled(call.request().url().encodedPath(), System.nanoTime()));
            if (call.request().url().encodedPath().equals("/fails")) {
                throw new AssertionError("the listener fails");
            }
        }
    }

    @AfterEach
    void stop() {
        timer.exit();
    }

    @Test
    void call_isCancelledAtItsEnd_andTheReasonIsKnownThen() throws Exception {
        Transport.Running call = start("/one", Duration.ofMillis(150));
        assertNextIs(call);
        assertThat(call.state().timedOut).isTrue();
    }

    @Test
    void callWithAnEarlierEnd_isNotDelayedByTheFirst() throws Exception {
        Transport.Running slow = start("/slow", Duration.ofMillis(400));
        Transport.Running fast = start("/fast", Duration.ofMillis(100));
        assertNextIs(fast);
        assertThat(slow.call().isCanceled()).isFalse();
        assertNextIs(slow);
    }

    /** The check at the end of the completed call plans the next one. */
    @Test
    void callThatOutlivesACompletedOne_isCancelledAtItsOwnEnd() throws Exception {
        Transport.Running completed = start("/completed", Duration.ofMillis(100));
        Transport.Running open = start("/open", Duration.ofMillis(300));
        running.remove(completed);
        assertNextIs(open);
        assertThat(completed.call().isCanceled()).isFalse();
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
    void listenerThatFails_keepsNoOtherCallRunning() throws Exception {
        Transport.Running fails = start("/fails", Duration.ofMillis(100));
        Transport.Running other = start("/other", Duration.ofMillis(200));
        assertNextIs(fails);
        running.remove(fails);
        assertNextIs(other);
    }

    /** The ends come in any order, while the timer wakes and is set anew all the time. */
    @Test
    void manyCalls_areAllCancelled() throws Exception {
        int calls = 2_000;
        for (int i = 0; i < calls; i++) {
            start("/" + i, Duration.ofMillis(i * 7_919L % 500));
        }
        for (int i = 0; i < calls; i++) {
            assertThat(cancelled.poll(20, SECONDS)).as("call %d", i).isNotNull();
        }
        assertThat(running).allMatch(each -> each.call().isCanceled() && each.state().timedOut);
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
    }
}
