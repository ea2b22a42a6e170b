package dev.gatehouse.sdk.nevis.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a profile. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ProfilePatch.Builder.class)
public interface ProfilePatch extends JsonEntity, WithProfilePatch {

    /** Name. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** State. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ProfileState> profileState() {
        return PatchField.absent();
    }

    /** Whether this is the user's default profile. */
    @JsonProperty("isDefaultProfile")
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> defaultProfile() {
        return PatchField.absent();
    }

    /** Validity period. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ValidityPatch> validity() {
        return PatchField.absent();
    }

    /** Remark about the profile. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> remarks() {
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

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name().value());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ProfilePatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link ProfilePatch}. */
    final class Builder extends ImmutableProfilePatch.Builder {
        Builder() {}

        /** Name. */
        public Builder name(String name) {
            return name(PatchField.of(name));
        }

        /** State. */
        public Builder profileState(ProfileState profileState) {
            return profileState(PatchField.of(profileState));
        }

        /** Whether this is the user's default profile. */
        public Builder defaultProfile(Boolean defaultProfile) {
            return defaultProfile(PatchField.of(defaultProfile));
        }

        /** Validity period. Sets the fields that are present. The other fields keep their values. */
        public Builder validity(Validity validity) {
            return validity(ValidityPatch.of(validity));
        }

        /** Validity period. Sets or clears single fields. */
        public Builder validity(ValidityPatch validity) {
            return validity(PatchField.of(validity));
        }

        /** Remark about the profile. */
        public Builder remarks(String remarks) {
            return remarks(PatchField.of(remarks));
        }

        /** Comment on the last modification. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }
    }
}
