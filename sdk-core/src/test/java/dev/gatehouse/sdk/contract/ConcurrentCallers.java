package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Threads that do the same at the same time. */
final class ConcurrentCallers {

    private final List<RuntimeException> thrown = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;

    /** Starts them. */
    ConcurrentCallers(int size, Runnable what) {
        threads = IntStream.range(0, size)
                .mapToObj(any -> new Thread(() -> {
                    try {
                        what.run();
                    } catch (RuntimeException e) {
                        thrown.add(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Until all but one wait for that one. */
    void awaitAllButOneWaiting() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                        .count()
                < threads.size() - 1) {
            assertThat(System.nanoTime()).as("they wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Waits for their end; what they threw. */
    List<RuntimeException> thrown() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(60_000);
            assertThat(thread.isAlive()).as("goes on for ever").isFalse();
        }
        return thrown;
    }
}
