package dev.gatehouse.sdk.contract;

import dev.gatehouse.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that is controlled by the test. {@code sleep} returns immediately, advances the clock and
 * records the wait.
 */
public final class TestTime implements TimeSource {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    public void advance(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos.get());
    }

    @Override
    public long nanoTime() {
        return nanos.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(duration);
        advance(duration);
    }
}
