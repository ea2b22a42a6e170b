package dev.gatehouse.sdk.core;

import java.time.Duration;
import java.time.Instant;

/** The clock of the SDK. Tests can replace the system's clock with their own. */
public interface TimeSource {

    /**
     * Returns the wall-clock time. It is used for dates in requests and for {@code Retry-After}
     * dates.
     */
    Instant now();

    /**
     * Returns the time of a monotonic clock, in nanoseconds. It is used for deadlines and token
     * lifetimes.
     */
    long nanoTime();

    /**
     * Waits for the given duration.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the system's clock. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
