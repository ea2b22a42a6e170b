package dev.gatehouse.sdk.nevis.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Validity period of a user, unit or profile. The times are ISO 8601 strings. Which of the ISO 8601 formats is used is
 * not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Validity.Builder.class)
public interface Validity extends JsonEntity, WithValidity {

    /** Start of the period. */
    @JsonProperty("from")
    Optional<String> validFrom();

    /** End of the period. */
    @JsonProperty("to")
    Optional<String> validTo();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Validity fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Validity}. */
    final class Builder extends ImmutableValidity.Builder {
        Builder() {}
    }
}
