package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * How often and after which delay a failed attempt is retried. Delays grow exponentially with full
 * jitter: each delay is a random duration between zero and an upper bound that doubles with each
 * retry.
 *
 * <p>Whether an attempt may be retried at all can't be configured. It depends on the operation and
 * on the failure.
 *
 * <p>Use {@link #none()} to disable retries.
 */
@SdkStyle
@Value.Immutable
public interface RetryPolicy extends WithRetryPolicy {

    /** Returns the maximum number of attempts of one call, including the first. Default: 3. */
    @Value.Default
    default int attempts() {
        return 3;
    }

    /** Returns the upper bound of the first delay. Default: 50 ms. */
    @Value.Default
    default Duration baseDelay() {
        return Duration.ofMillis(50);
    }

    /**
     * Returns the upper bound of the first delay after a response with status 429 or 503.
     * Default: 1 s.
     */
    @Value.Default
    default Duration throttledDelay() {
        return Duration.ofSeconds(1);
    }

    /**
     * Returns the maximum upper bound of a delay. Default: 20 s. A server's {@code Retry-After} may
     * be longer.
     */
    @Value.Default
    default Duration maxDelay() {
        return Duration.ofSeconds(20);
    }

    /**
     * Returns the capacity of the client's retry budget, in points. Default: 500.
     *
     * <p>A retry costs 14 points, or 5 points after status 429 or 503. A success restores the cost
     * of the last retry of its call, or 1 point if the call had no retry. If the remaining budget
     * does not cover the cost, the call fails without a retry.
     */
    @Value.Default
    default int budget() {
        return 500;
    }

    /**
     * Validates the policy.
     *
     * @throws IllegalArgumentException if a setting is invalid; the message contains its name
     */
    @Value.Check
    default void check() {
        Arguments.atLeast("attempts", 1, attempts());
        Arguments.atLeast("budget", 0, budget());
        Arguments.notNegative("baseDelay", baseDelay());
        Arguments.notNegative("throttledDelay", throttledDelay());
        Arguments.notNegative("maxDelay", maxDelay());
    }

    /** Returns the default policy. */
    static RetryPolicy defaults() {
        return builder().build();
    }

    /**
     * Returns a policy without retries. A request that fails because its token was rejected is
     * still replayed once after re-authentication.
     */
    static RetryPolicy none() {
        return builder().attempts(1).build();
    }

    /** Returns a builder with default settings. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link RetryPolicy}. */
    final class Builder extends ImmutableRetryPolicy.Builder {
        Builder() {}
    }
}
