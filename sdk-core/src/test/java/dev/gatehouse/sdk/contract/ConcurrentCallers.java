package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Threads that run the same task concurrently. */
final class ConcurrentCallers {

    private final List<RuntimeException> thrown = new CopyOnWriteArrayList<>();
    private final List<Thread> threads;

    /** Starts the threads. */
    ConcurrentCallers(int size, Runnable task) {
        threads = IntStream.range(0, size)
                .mapToObj(any -> new Thread(() -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) {
                        thrown.add(e);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
    }

    /** Waits until all threads except one are waiting for that one. */
    void awaitAllButOneWaiting() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (threads.stream()
                        .filter(thread -> thread.getState() == Thread.State.TIMED_WAITING)
                        .count()
                < threads.size() - 1) {
            assertThat(System.nanoTime()).as("time until all threads wait").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Waits until all threads have ended. Returns the exceptions that they threw. */
    List<RuntimeException> thrown() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(60_000);
            assertThat(thread.isAlive()).as("still running after 60 s").isFalse();
        }
        return thrown;
    }
}
