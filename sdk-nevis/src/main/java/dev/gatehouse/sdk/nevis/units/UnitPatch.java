package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a unit. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UnitPatch.Builder.class)
public interface UnitPatch extends JsonEntity, WithUnitPatch {

    /** Name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Location. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> location() {
        return PatchField.absent();
    }

    /** Description. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> description() {
        return PatchField.absent();
    }

    /** State. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<UnitState> state() {
        return PatchField.absent();
    }

    /** Display names by language, see {@link Language}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /** Abbreviations by language, see {@link Language}. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Map<String, String>> abbreviation() {
        return PatchField.absent();
    }

    /** Validity period. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ValidityPatch> validity() {
        return PatchField.absent();
    }

    /** Comment on the last modification. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> modificationComment() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the entity was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Validates the fields and copies mutable values. */
    @Value.Check
    default UnitPatch check() {
        Arguments.notBlank("name", name().value());
        return withDisplayName(LocalizedTexts.checked("displayName", displayName()))
                .withAbbreviation(LocalizedTexts.checked("abbreviation", abbreviation()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UnitPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link UnitPatch}. */
    final class Builder extends ImmutableUnitPatch.Builder {
        Builder() {}

        /** Name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Location. */
        public Builder location(String location) {
            return location(PatchField.of(location));
        }

        /** Description. */
        public Builder description(String description) {
            return description(PatchField.of(description));
        }

        /** State. */
        public Builder state(UnitState state) {
            return state(PatchField.of(state));
        }

        /** Display names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }

        /** Abbreviations by language, see {@link Language}. */
        public Builder abbreviation(Map<String, String> abbreviation) {
            return abbreviation(PatchField.of(abbreviation));
        }

        /** Validity period. Sets the fields that are present. The other fields keep their values. */
        public Builder validity(Validity validity) {
            return validity(ValidityPatch.of(validity));
        }

        /** Validity period. Sets or clears single fields. */
        public Builder validity(ValidityPatch validity) {
            return validity(PatchField.of(validity));
        }

        /** Comment on the last modification. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }
    }
}
