package dev.gatehouse.sdk.core.bulk;

import dev.gatehouse.sdk.core.TimeSource;

/** Spaces starts evenly. A start that is late does not delay the next one, unless it is late by a whole interval. */
final class Pacer {

    private final TimeSource time;
    private final long interval;
    private long next;

    /**
     * Creates a pacer that permits the first start immediately.
     *
     * @param interval nanoseconds between two starts
     */
    Pacer(TimeSource time, long interval) {
        this.time = time;
        this.interval = interval;
        this.next = time.nanoTime();
    }

    /** Returns the nanoseconds until the next start is permitted; 0 or negative if it is. */
    long remainingNanos() {
        return next - time.nanoTime();
    }

    /** Records a start. */
    void started() {
        long late = -remainingNanos();
        next += interval + Math.max(0, late - interval);
    }
}
