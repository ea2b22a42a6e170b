package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.PatchField;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/**
 * A partial update of a mobile signature credential. The vendor lists the fields of the creation. Whether the required
 * ones are required here as well, and whether the version is accepted, is not documented. Fields that are not set keep their values.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = MobileSignaturePatch.Builder.class)
public interface MobileSignaturePatch extends JsonEntity, WithMobileSignaturePatch {

    /** Identificator. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> identificator() {
        return PatchField.absent();
    }

    /** Identifier of the mobile signature service provider. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> msspIdentifier() {
        return PatchField.absent();
    }

    /** Mobile phone number (MSISDN). */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> msisdn() {
        return PatchField.absent();
    }

    /** Certificate of the signer in PEM format. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> signerCert() {
        return PatchField.absent();
    }

    /** External ID of the policy. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<String> policyExtId() {
        return PatchField.absent();
    }

    /** State. */
    @JsonSetter(nulls = Nulls.AS_EMPTY)
    @Value.Default
    default PatchField<CredentialState> stateName() {
        return PatchField.absent();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static MobileSignaturePatch fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link MobileSignaturePatch}. */
    final class Builder extends ImmutableMobileSignaturePatch.Builder {
        Builder() {}

        /** Identificator. */
        public Builder identificator(String identificator) {
            return identificator(PatchField.of(identificator));
        }

        /** Identifier of the mobile signature service provider. */
        public Builder msspIdentifier(String msspIdentifier) {
            return msspIdentifier(PatchField.of(msspIdentifier));
        }

        /** Mobile phone number (MSISDN). */
        public Builder msisdn(String msisdn) {
            return msisdn(PatchField.of(msisdn));
        }

        /** Certificate of the signer in PEM format. */
        public Builder signerCert(String signerCert) {
            return signerCert(PatchField.of(signerCert));
        }

        /** External ID of the policy. */
        public Builder policyExtId(String policyExtId) {
            return policyExtId(PatchField.of(policyExtId));
        }

        /** State. */
        public Builder stateName(CredentialState stateName) {
            return stateName(PatchField.of(stateName));
        }
    }
}
