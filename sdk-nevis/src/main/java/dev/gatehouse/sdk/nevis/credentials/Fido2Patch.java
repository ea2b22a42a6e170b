package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a FIDO2 credential. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Fido2Patch.Builder.class)
public interface Fido2Patch extends JsonEntity, WithFido2Patch {

    /** Name that the user knows the credential by. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> userFriendlyName() {
        return PatchField.absent();
    }

    /** Authenticator. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> authenticator() {
        return PatchField.absent();
    }

    /** State. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<CredentialState> stateName() {
        return PatchField.absent();
    }

    /** Comment on the last modification. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> modificationComment() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the credential was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Fido2Patch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Fido2Patch}. */
    final class Builder extends ImmutableFido2Patch.Builder {
        Builder() {}

        /** Name that the user knows the credential by. */
        public Builder userFriendlyName(String userFriendlyName) {
            return userFriendlyName(PatchField.of(userFriendlyName));
        }

        /** Authenticator. */
        public Builder authenticator(String authenticator) {
            return authenticator(PatchField.of(authenticator));
        }

        /** State. */
        public Builder stateName(CredentialState stateName) {
            return stateName(PatchField.of(stateName));
        }

        /** Comment on the last modification. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }
    }
}
