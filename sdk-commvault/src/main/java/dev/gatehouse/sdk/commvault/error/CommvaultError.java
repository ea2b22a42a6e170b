package dev.gatehouse.sdk.commvault.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The code and message of an error or a warning. Available by {@code exception.details(CommvaultError.class)}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CommvaultError.Builder.class)
public interface CommvaultError {

    /** The code. */
    Optional<ErrorCode> code();

    /** The vendor's message; empty text counts as absent. */
    Optional<String> message();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CommvaultError fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an error. */
    final class Builder extends ImmutableCommvaultError.Builder {
        Builder() {}
    }
}
