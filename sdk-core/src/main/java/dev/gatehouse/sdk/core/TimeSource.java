package dev.gatehouse.sdk.core;

import java.time.Duration;
import java.time.Instant;

/** Where the SDK takes time from: the system, or a test that wants to own it. */
public interface TimeSource {

    /** Returns the wall-clock time, used for dates that a vendor wants in a request. */
    Instant now();

    /** Returns nanoseconds of a monotonic clock, used for deadlines and token life. */
    long nanoTime();

    /**
     * Waits.
     *
     * @throws InterruptedException when the thread is interrupted before or while waiting
     */
    void sleep(Duration duration) throws InterruptedException;

    /** Returns the system's time. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
