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
 * Settings of individual calls. Pass them to an area, as in
 * {@code client.clients().with(options).get(id)}. Settings that are absent keep their value of
 * {@link SdkConfig}.
 */
@SdkStyle
@Value.Immutable
public interface CallOptions extends WithCallOptions {

    /** Returns the time limit of the whole call, including login, waits and all attempts. */
    Optional<Duration> deadline();

    /**
     * Returns the timeout of one attempt. Increase it for large uploads, together with
     * {@link #deadline()}. In a download to a {@link BodyTarget} it limits each wait for bytes, so
     * that only the deadline must be increased.
     */
    Optional<Duration> attemptTimeout();

    /** Returns the maximum number of attempts, including the first. 1 disables retries. */
    OptionalInt attempts();

    /**
     * Returns what cancels the call from another thread. It also cancels a login that the call
     * needs. Each call of a method that sends several requests is cancelled.
     */
    Optional<Cancellation> cancellation();

    /**
     * Returns additional request headers. Headers that the SDK sets itself, such as
     * {@code Authorization} and {@code Content-Length}, are rejected. {@code toString} does not
     * contain the values.
     */
    @Value.Redacted
    Map<String, String> headers();

    /**
     * Returns a consumer that receives the response of each successful call, after the listeners were
     * notified of the success. An exception that it throws is propagated to the caller unchanged.
     */
    Optional<Consumer<ApiResponse>> onResponse();

    /**
     * Validates the options.
     *
     * @throws IllegalArgumentException if an option is invalid; the message contains its name
     */
    @Value.Check
    default void check() {
        deadline().ifPresent(deadline -> Arguments.positive("deadline", deadline));
        attemptTimeout().ifPresent(limit -> Arguments.positive("attemptTimeout", limit));
        attempts().ifPresent(attempts -> Arguments.atLeast("attempts", 1, attempts));
        headers().forEach(HeaderRules::requireAddable);
    }

    /** Returns options that override no setting. */
    static CallOptions defaults() {
        return builder().build();
    }

    /**
     * Returns options that set only the deadline.
     *
     * @throws IllegalArgumentException if the deadline is zero or negative
     */
    static CallOptions within(Duration deadline) {
        return builder().deadline(deadline).build();
    }

    /** Returns options that set only the cancellation. */
    static CallOptions cancelledBy(Cancellation cancellation) {
        return builder().cancellation(cancellation).build();
    }

    /** Returns a builder with no option set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builder of {@link CallOptions}. */
    final class Builder extends ImmutableCallOptions.Builder {
        Builder() {}
    }
}
