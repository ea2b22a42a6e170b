package dev.gatehouse.sdk.nevis.roles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.common.ValidityPatch;
import java.util.Optional;
import org.immutables.value.Value;

/** A partial update of an authorization. Fields that are not set keep their values. The role can't be changed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AuthorizationPatch.Builder.class)
public interface AuthorizationPatch extends JsonEntity, WithAuthorizationPatch {

    /** Whether the authorization covers all clients. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> clientGlobal() {
        return PatchField.absent();
    }

    /** Whether the authorization covers all units. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> unitGlobal() {
        return PatchField.absent();
    }

    /** Whether the authorization covers all applications. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> appGlobal() {
        return PatchField.absent();
    }

    /** Whether the authorization covers all enterprise roles. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<Boolean> enterpriseRoleGlobal() {
        return PatchField.absent();
    }

    /** Validity period. {@link PatchField#clear()} clears all of it, an update of the group single fields. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<ValidityPatch> validity() {
        return PatchField.absent();
    }

    /**
     * The version last read. If the entity was modified since then, the update fails with a conflict. Not sent by
     * default.
     */
    Optional<Integer> version();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AuthorizationPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link AuthorizationPatch}. */
    final class Builder extends ImmutableAuthorizationPatch.Builder {
        Builder() {}

        /** Whether the authorization covers all clients. */
        public Builder clientGlobal(Boolean clientGlobal) {
            return clientGlobal(PatchField.of(clientGlobal));
        }

        /** Whether the authorization covers all units. */
        public Builder unitGlobal(Boolean unitGlobal) {
            return unitGlobal(PatchField.of(unitGlobal));
        }

        /** Whether the authorization covers all applications. */
        public Builder appGlobal(Boolean appGlobal) {
            return appGlobal(PatchField.of(appGlobal));
        }

        /** Whether the authorization covers all enterprise roles. */
        public Builder enterpriseRoleGlobal(Boolean enterpriseRoleGlobal) {
            return enterpriseRoleGlobal(PatchField.of(enterpriseRoleGlobal));
        }

        /** Validity period. Sets the fields that are present. The other fields keep their values. */
        public Builder validity(Validity validity) {
            return validity(ValidityPatch.of(validity));
        }

        /** Validity period. Sets or clears single fields. */
        public Builder validity(ValidityPatch validity) {
            return validity(PatchField.of(validity));
        }
    }
}
