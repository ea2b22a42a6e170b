package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import java.time.Duration;

/** The time at which a call must end, on a monotonic clock. */
public final class Deadline {

    private final TimeSource time;
    private final long end;

    private Deadline(TimeSource time, long end) {
        this.time = time;
        this.end = end;
    }

    /** Returns a deadline at the given duration from now. */
    public static Deadline in(Duration duration, TimeSource time) {
        return new Deadline(time, time.nanoTime() + Durations.nanos(duration));
    }

    /** Returns the remaining nanoseconds; negative after the deadline. */
    public long remainingNanos() {
        return end - time.nanoTime();
    }

    /** Returns the remaining time, at least 1 ms, so that it is valid as a timeout. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(remainingNanos(), 1_000_000));
    }

    /** Returns whether the deadline has passed. */
    public boolean passed() {
        return remainingNanos() <= 0;
    }
}
