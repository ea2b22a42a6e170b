package dev.gatehouse.sdk.core.error;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/** A vendor's refusal, as its mapper reads it. */
@SdkStyle
@Value.Immutable
public interface ApiError {

    /** What sort of refusal it is. */
    ErrorKind kind();

    /** The vendor's code. */
    Optional<String> code();

    /** The vendor's words. */
    @Value.Redacted
    Optional<String> message();

    /** What to do about it, in our words. */
    Optional<String> correctiveAction();

    /** The vendor's id of the request. */
    Optional<String> requestId();

    /** The vendor's details, as a type of the vendor's module. */
    @Value.Redacted
    Optional<Object> details();

    /** False where a repeat is pointless whatever the status says, one after a new login included; true by default. */
    @Value.Default
    default boolean retryable() {
        return true;
    }

    /** Makes the vendor's own exception, where callers must branch on it. */
    Optional<Function<ErrorContext, ApiException>> exception();

    /** Starts with a kind. */
    static Builder builder(ErrorKind kind) {
        return new Builder().kind(kind);
    }

    /** Builds an error. */
    final class Builder extends ImmutableApiError.Builder {
        Builder() {}
    }
}
