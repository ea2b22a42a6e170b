package dev.gatehouse.sdk.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of a fake server. It runs with the system clock. A test can move it, for instance to let tokens and
 * sessions expire.
 */
public final class ServerClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Moves the clock forward by the given duration, or backward if the duration is negative. */
    public void advance(Duration by) {
        offset.updateAndGet(now -> now.plus(by));
    }

    /** Returns by how much the clock was moved. */
    Duration offset() {
        return offset.get();
    }

    void offset(Duration moved) {
        offset.set(moved);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock of a fake server is always in UTC");
    }
}
