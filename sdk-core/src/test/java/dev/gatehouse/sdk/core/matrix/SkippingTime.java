package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The system's clocks. {@code sleep} returns immediately, advances the clocks and records the wait.
 */
final class SkippingTime implements TimeSource {

    private final AtomicLong skipped = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Instant now() {
        return Instant.now().plusNanos(skipped.get());
    }

    @Override
    public long nanoTime() {
        return System.nanoTime() + skipped.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(duration);
        skipped.addAndGet(duration.toNanos());
    }
}
