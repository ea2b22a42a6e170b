package dev.gatehouse.sdk.nevis.common;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** From when to when a user, unit or profile is valid; times in ISO 8601, as text since no page says in which of its forms. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Validity.Builder.class)
public interface Validity extends WithValidity {

    /** Begin. */
    @JsonProperty("from")
    Optional<String> validFrom();

    /** End. */
    @JsonProperty("to")
    Optional<String> validTo();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a validity. */
    final class Builder extends ImmutableValidity.Builder {
        Builder() {}
    }
}
