package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** A wall clock that does not advance. Deadlines use the system clock. */
record FixedTime(Instant now) implements TimeSource {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        throw new AssertionError("this test must not wait");
    }
}
