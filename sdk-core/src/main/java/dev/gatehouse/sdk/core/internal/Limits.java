package dev.gatehouse.sdk.core.internal;

import java.time.Duration;

/** Checks of time limits. */
public final class Limits {

    private Limits() {}

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
