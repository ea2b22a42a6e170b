package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import java.time.Duration;

/** The end of a call on a monotonic clock. */
public final class Deadline {

    private final TimeSource time;
    private final long end;

    private Deadline(TimeSource time, long end) {
        this.time = time;
        this.end = end;
    }

    /** Returns the deadline that is so far from now. */
    public static Deadline in(Duration duration, TimeSource time) {
        return new Deadline(time, time.nanoTime() + Durations.nanos(duration));
    }

    /** Nanoseconds left; negative once it passed. */
    public long remainingNanos() {
        return end - time.nanoTime();
    }

    /** Time left, at least one millisecond, so that it can serve as a limit itself. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(remainingNanos(), 1_000_000));
    }

    /** Whether it passed. */
    public boolean passed() {
        return remainingNanos() <= 0;
    }
}
