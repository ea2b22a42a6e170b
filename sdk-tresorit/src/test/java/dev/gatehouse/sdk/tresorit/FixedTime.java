package dev.gatehouse.sdk.tresorit;

import dev.gatehouse.sdk.core.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** A wall clock that stands still; deadlines go by the system's. */
record FixedTime(Instant now) implements TimeSource {

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {
        throw new AssertionError("nothing is repeated here");
    }
}
