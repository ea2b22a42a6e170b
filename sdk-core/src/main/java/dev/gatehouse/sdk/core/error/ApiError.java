package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** An error that the server reported, as read by the vendor's error mapper. */
@SdkStyle
@Value.Immutable
public interface ApiError {

    /** Returns the kind of the error. */
    ErrorKind kind();

    /** Returns the vendor's error code. */
    Optional<String> code();

    /** Returns the vendor's error message. */
    @Value.Redacted
    Optional<String> message();

    /** Returns what the caller can do about the error. Written by the SDK, not by the server. */
    Optional<String> correctiveAction();

    /** Returns the vendor's request id. */
    Optional<String> requestId();

    /** Returns the vendor's error details, as a type of the vendor module. */
    @Value.Redacted
    Optional<Object> details();

    /**
     * Returns how long to wait before the next attempt, as stated in a header of the vendor's own. The header
     * {@code Retry-After} takes precedence.
     */
    Optional<Duration> retryAfter();

    /**
     * Returns whether a retry may succeed. If false, the request is neither retried nor replayed
     * after re-authentication, whatever its status code. Default: true.
     */
    @Value.Default
    default boolean retryable() {
        return true;
    }

    /**
     * Returns a factory of a vendor-specific exception, for errors that callers must distinguish.
     */
    Optional<Function<ErrorContext, ApiException>> exception();

    /** Returns a builder of an error of the given kind. */
    static Builder builder(ErrorKind kind) {
        return new Builder().kind(kind);
    }

    /** Builder of {@link ApiError}. */
    final class Builder extends ImmutableApiError.Builder {
        Builder() {}
    }
}
