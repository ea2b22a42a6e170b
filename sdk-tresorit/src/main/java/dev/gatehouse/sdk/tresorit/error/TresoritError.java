package dev.gatehouse.sdk.tresorit.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The error response of ZeroKit. {@code exception.details(TresoritError.class)} returns it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TresoritError.Builder.class)
public interface TresoritError extends JsonEntity {

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

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TresoritError fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an error. */
    final class Builder extends ImmutableTresoritError.Builder {
        Builder() {}
    }
}
