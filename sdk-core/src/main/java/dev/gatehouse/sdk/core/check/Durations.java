package dev.gatehouse.sdk.core.check;

import java.time.Duration;

/** Converts durations for the monotonic clock. */
public final class Durations {

    /** Longer than any call or token lives, and far from an overflow of the nanosecond counter. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    /** Returns the duration in nanoseconds, at most 100 years. */
    public static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }
}
