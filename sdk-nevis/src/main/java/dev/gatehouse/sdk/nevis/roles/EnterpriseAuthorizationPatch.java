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

/** A partial update of an enterprise authorization. Fields that are not set keep their values. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = EnterpriseAuthorizationPatch.Builder.class)
public interface EnterpriseAuthorizationPatch extends JsonEntity, WithEnterpriseAuthorizationPatch {

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
    private static EnterpriseAuthorizationPatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link EnterpriseAuthorizationPatch}. */
    final class Builder extends ImmutableEnterpriseAuthorizationPatch.Builder {
        Builder() {}

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
