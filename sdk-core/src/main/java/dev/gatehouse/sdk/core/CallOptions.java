package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.check.HeaderRules;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;

/**
 * What differs for some calls: given to an area, as in {@code client.clients().with(options).get(id)}. What is not set
 * stays as in {@link SdkConfig}.
 */
@SdkStyle
@Value.Immutable
public interface CallOptions extends WithCallOptions {

    /** Limit of the whole call: login, waits and all attempts. */
    Optional<Duration> deadline();

    /** Limit of one attempt, for instance of a large upload. */
    Optional<Duration> attemptTimeout();

    /** Most attempts, the first included. */
    OptionalInt attempts();

    /** Headers to add; those that authorise or frame a request are refused. Values never show in {@code toString}. */
    @Value.Redacted
    Map<String, String> headers();

    /** Sees the answer of each successful call; what it throws reaches the caller as it is. */
    Optional<Consumer<ApiResponse>> onResponse();

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        deadline().ifPresent(deadline -> Arguments.positive("deadline", deadline));
        attemptTimeout().ifPresent(limit -> Arguments.positive("attemptTimeout", limit));
        attempts().ifPresent(attempts -> Arguments.atLeast("attempts", 1, attempts));
        headers().forEach(HeaderRules::requireAddable);
    }

    /** Returns options that change nothing. */
    static CallOptions defaults() {
        return builder().build();
    }

    /**
     * Returns options with a deadline only.
     *
     * @throws IllegalArgumentException when it is zero or negative
     */
    static CallOptions within(Duration deadline) {
        return builder().deadline(deadline).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds options. */
    final class Builder extends ImmutableCallOptions.Builder {
        Builder() {}
    }
}
