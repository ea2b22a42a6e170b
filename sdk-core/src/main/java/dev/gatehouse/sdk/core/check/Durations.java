package dev.gatehouse.sdk.core.check;

import java.time.Duration;

/** Time limits, checked and counted. */
public final class Durations {

    /** Longer than any call or token lives, and far from the end of a nanosecond counter. */
    private static final Duration FOREVER = Duration.ofDays(36_500);

    private Durations() {}

    /** Returns the nanoseconds of a duration; one that is too long to count is a hundred years. */
    public static long nanos(Duration duration) {
        return duration.compareTo(FOREVER) > 0 ? FOREVER.toNanos() : duration.toNanos();
    }

    /**
     * Refuses a time limit that would end every call.
     *
     * @throws IllegalArgumentException when it is zero or negative
     */
    public static void requirePositive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + " must be longer than zero, not " + limit);
        }
    }
}
