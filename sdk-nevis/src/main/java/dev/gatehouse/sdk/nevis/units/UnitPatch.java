package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Language;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LocalizedTexts;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a unit: what is not mentioned stays as it is. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface UnitPatch extends WithUnitPatch {

    /** Name. */
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** Where it is. */
    @Value.Default
    default PatchField<String> location() {
        return PatchField.absent();
    }

    /** Description. */
    @Value.Default
    default PatchField<String> description() {
        return PatchField.absent();
    }

    /** State. */
    @Value.Default
    default PatchField<UnitState> state() {
        return PatchField.absent();
    }

    /** Names by language, see {@link Language}. */
    @Value.Default
    default PatchField<Map<String, String>> displayName() {
        return PatchField.absent();
    }

    /** Short names by language, see {@link Language}. */
    @Value.Default
    default PatchField<Map<String, String>> abbreviation() {
        return PatchField.absent();
    }

    /** When the unit is valid. */
    @Value.Default
    default PatchField<Validity> validity() {
        return PatchField.absent();
    }

    /** Comment on the last change. */
    @Value.Default
    default PatchField<String> modificationComment() {
        return PatchField.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default UnitPatch check() {
        if (name().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return withDisplayName(LocalizedTexts.checked("displayName", displayName()))
                .withAbbreviation(LocalizedTexts.checked("abbreviation", abbreviation()));
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an update. */
    final class Builder extends ImmutableUnitPatch.Builder {
        Builder() {}

        /** Name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** Where it is. */
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

        /** Names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(PatchField.of(displayName));
        }

        /** Short names by language, see {@link Language}. */
        public Builder abbreviation(Map<String, String> abbreviation) {
            return abbreviation(PatchField.of(abbreviation));
        }

        /** When the unit is valid. */
        public Builder validity(Validity validity) {
            return validity(PatchField.of(validity));
        }

        /** Comment on the last change. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }
    }
}
