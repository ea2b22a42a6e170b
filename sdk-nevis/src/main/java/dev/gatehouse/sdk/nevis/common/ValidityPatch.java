package dev.gatehouse.sdk.nevis.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/**
 * A partial update of a validity period. Times that are not set keep their values. {@link PatchField#clear()} removes the
 * limit, if the server clears a field on an explicit null, which is not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ValidityPatch.Builder.class)
public interface ValidityPatch extends JsonEntity, WithValidityPatch {

    /** Start of the period. */
    @JsonProperty("from")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> validFrom() {
        return PatchField.absent();
    }

    /** End of the period. */
    @JsonProperty("to")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> validTo() {
        return PatchField.absent();
    }

    /** Returns an update that sets the fields that are present. The other fields keep their values. */
    static ValidityPatch of(Validity validity) {
        Builder patch = builder()
                .validFrom(PatchField.ofPresent(validity.validFrom()))
                .validTo(PatchField.ofPresent(validity.validTo()));
        validity.additionalProperties().forEach(patch::putAdditionalProperty);
        return patch.build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ValidityPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ValidityPatch}. */
    final class Builder extends ImmutableValidityPatch.Builder {
        Builder() {}

        /** Start of the period. */
        public Builder validFrom(String validFrom) {
            return validFrom(PatchField.of(validFrom));
        }

        /** End of the period. */
        public Builder validTo(String validTo) {
            return validTo(PatchField.of(validTo));
        }
    }
}
