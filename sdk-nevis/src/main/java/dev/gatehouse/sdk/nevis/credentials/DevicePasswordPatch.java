package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of a device password. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DevicePasswordPatch.Builder.class)
public interface DevicePasswordPatch extends JsonEntity, WithDevicePasswordPatch {

    /** The password. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Secret> password() {
        return PatchField.absent();
    }

    /** State. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<CredentialState> stateName() {
        return PatchField.absent();
    }

    /** External ID of the policy. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> policyExtId() {
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
    private static DevicePasswordPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link DevicePasswordPatch}. */
    final class Builder extends ImmutableDevicePasswordPatch.Builder {
        Builder() {}

        /** The password. */
        public Builder password(Secret password) {
            return password(PatchField.of(password));
        }

        /** State. */
        public Builder stateName(CredentialState stateName) {
            return stateName(PatchField.of(stateName));
        }

        /** External ID of the policy. */
        public Builder policyExtId(String policyExtId) {
            return policyExtId(PatchField.of(policyExtId));
        }

        /** Comment on the last modification. */
        public Builder modificationComment(String modificationComment) {
            return modificationComment(PatchField.of(modificationComment));
        }
    }
}
