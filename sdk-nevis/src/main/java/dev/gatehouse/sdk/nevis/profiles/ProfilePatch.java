package dev.gatehouse.sdk.nevis.profiles;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a profile. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface ProfilePatch extends WithProfilePatch {

    /** Name. */
    @Value.Default
    default PatchField<String> name() {
        return PatchField.absent();
    }

    /** State. */
    @Value.Default
    default PatchField<ProfileState> profileState() {
        return PatchField.absent();
    }

    /** Whether this is the user's default profile. */
    @JsonProperty("isDefaultProfile")
    @Value.Default
    default PatchField<Boolean> defaultProfile() {
        return PatchField.absent();
    }

    /** Validity period. */
    @Value.Default
    default PatchField<Validity> validity() {
        return PatchField.absent();
    }

    /** Remark about the profile. */
    @Value.Default
    default PatchField<String> remarks() {
        return PatchField.absent();
    }

    /** Comment on the last modification. */
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

        /** Validity period. */
        public Builder validity(Validity validity) {
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
