package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.Field;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.Language;
import dev.gatehouse.sdk.nevis.Validity;
import dev.gatehouse.sdk.nevis.internal.Texts;
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
    default Field<String> name() {
        return Field.absent();
    }

    /** Where it is. */
    @Value.Default
    default Field<String> location() {
        return Field.absent();
    }

    /** Description. */
    @Value.Default
    default Field<String> description() {
        return Field.absent();
    }

    /** State. */
    @Value.Default
    default Field<UnitState> state() {
        return Field.absent();
    }

    /** Names by language, see {@link Language}. */
    @Value.Default
    default Field<Map<String, String>> displayName() {
        return Field.absent();
    }

    /** Short names by language, see {@link Language}. */
    @Value.Default
    default Field<Map<String, String>> abbreviation() {
        return Field.absent();
    }

    /** When the unit is valid. */
    @Value.Default
    default Field<Validity> validity() {
        return Field.absent();
    }

    /** Comment on the last change. */
    @Value.Default
    default Field<String> modificationComment() {
        return Field.absent();
    }

    /** The version last read: a change by someone else since then makes the update a conflict. Not sent by default. */
    Optional<Integer> version();

    /** Refuses what can't be meant, and copies what could change. */
    @Value.Check
    default UnitPatch check() {
        if (name().value().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return withDisplayName(Texts.checked("displayName", displayName()))
                .withAbbreviation(Texts.checked("abbreviation", abbreviation()));
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
            return name(Field.of(name));
        }

        /** Where it is. */
        public Builder location(String location) {
            return location(Field.of(location));
        }

        /** Description. */
        public Builder description(String description) {
            return description(Field.of(description));
        }

        /** State. */
        public Builder state(UnitState state) {
            return state(Field.of(state));
        }

        /** Names by language, see {@link Language}. */
        public Builder displayName(Map<String, String> displayName) {
            return displayName(Field.of(displayName));
        }

        /** Short names by language, see {@link Language}. */
        public Builder abbreviation(Map<String, String> abbreviation) {
            return abbreviation(Field.of(abbreviation));
        }

        /** When the unit is valid. */
        public Builder validity(Validity validity) {
            return validity(Field.of(validity));
        }

        /** Comment on the last change. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(Field.of(modificationComment));
        }
    }
}
