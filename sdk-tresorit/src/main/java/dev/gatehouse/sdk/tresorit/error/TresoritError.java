package dev.gatehouse.sdk.tresorit.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The error response of ZeroKit. {@code exception.details(TresoritError.class)} returns it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TresoritError.Builder.class)
public interface TresoritError {

    /** The error code. Applications should use it to distinguish errors. */
    TresoritErrorCode errorCode();

    /** The message of the server. */
    @Value.Redacted
    Optional<String> errorMessage();

    /** Where in the server the error occurred. Not documented; a published client reads it. */
    @Value.Redacted
    Optional<String> trace();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an error. */
    final class Builder extends ImmutableTresoritError.Builder {
        Builder() {}
    }
}
