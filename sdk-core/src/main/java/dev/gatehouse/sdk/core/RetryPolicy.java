package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often and how patiently a failed attempt is repeated. Whether it may be repeated at all is not a setting: that
 * follows from the operation and from what went wrong.
 */
@SdkStyle
@Value.Immutable
public interface RetryPolicy extends WithRetryPolicy {

    /** Most attempts of one call, the first included; 3 by default. */
    @Value.Default
    default int attempts() {
        return 3;
    }

    /** Upper bound of the first random wait, doubled for each further one; 50 ms by default. */
    @Value.Default
    default Duration baseDelay() {
        return Duration.ofMillis(50);
    }

    /** The same after an answer 429 or 503; 1 s by default. */
    @Value.Default
    default Duration throttledDelay() {
        return Duration.ofSeconds(1);
    }

    /** No wait of our own is longer; 20 s by default. A server's {@code Retry-After} may be. */
    @Value.Default
    default Duration maxDelay() {
        return Duration.ofSeconds(20);
    }

    /**
     * Repeats that one client may owe, in points; 500 by default. A repeat costs 14, after 429 or 503 it costs 5; a
     * success gives its cost back, or 1. An empty budget means: fail at once.
     */
    @Value.Default
    default int budget() {
        return 500;
    }

    /** Refuses figures that make no sense. */
    @Value.Check
    default void check() {
        Arguments.atLeast("attempts", 1, attempts());
        Arguments.atLeast("budget", 0, budget());
        Arguments.notNegative("baseDelay", baseDelay());
        Arguments.notNegative("throttledDelay", throttledDelay());
        Arguments.notNegative("maxDelay", maxDelay());
    }

    /** Returns the defaults. */
    static RetryPolicy defaults() {
        return builder().build();
    }

    /** Returns a policy that never repeats; a rejected token is still renewed once. */
    static RetryPolicy none() {
        return builder().attempts(1).build();
    }

    /** Starts from the defaults. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableRetryPolicy.Builder {
        Builder() {}
    }
}
