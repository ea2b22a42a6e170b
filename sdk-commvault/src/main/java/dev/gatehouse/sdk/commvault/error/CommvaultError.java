package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A code and its text, as Commvault tells an error or a warning; got by {@code exception.details(...)}. */
@SdkStyle
@Value.Immutable
public interface CommvaultError {

    /** The code. */
    Optional<ErrorCode> code();

    /** The text; empty text reads as absent. */
    Optional<String> message();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableCommvaultError.Builder {
        Builder() {}
    }
}
