package dev.gatehouse.sdk.nevis.credentials;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.common.Validity;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A credential of a user. The vendor documents fields that all kinds have. Fields of single kinds, whose names are not
 * documented, are in {@link #additionalProperties()}: the data of a certificate, or the hash of a password. An {@code
 * otpauth} URI, which contains the secret of an OATH credential, is a {@link dev.gatehouse.sdk.core.Secret} there.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Credential.Builder.class)
public interface Credential extends JsonEntity, WithCredential {

    /** External ID. */
    Optional<String> extId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** Who created the credential. Absent if users read their own credentials. */
    Optional<String> createdBy();

    /** Who modified the credential last. Absent if users read their own credentials. */
    Optional<String> modifiedBy();

    /** External ID of the user. */
    Optional<String> userExtId();

    /** External ID of the policy. */
    Optional<String> policyExtId();

    /** Kind of the credential. Only the list of all credentials of a user contains it. */
    Optional<CredentialType> type();

    /** State. */
    Optional<CredentialState> stateName();

    /** Reason of the last change of the state. */
    Optional<String> stateChangeReason();

    /** Details of the last change of the state. */
    Optional<String> stateChangeDetail();

    /** Date of the last successful login. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastSuccessfulLoginDate();

    /** Number of successful logins since the initialization or the last reset. */
    Optional<Integer> successfulLoginCount();

    /** Date of the last failed login. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastFailedLoginDate();

    /** Number of failed logins since the last successful one, the initialization or the last reset. */
    Optional<Integer> failedLoginCount();

    /** Date of the last change of the password or secret. Absent if users read their own credentials. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastChangeDate();

    /** Validity period. Some kinds of credentials have one. */
    Optional<Validity> validity();

    /** Comment on the last modification. */
    Optional<String> modificationComment();

    /** Mobile phone number of an mTAN. The name of the field is inferred from the request. */
    Optional<String> mobileNumber();

    /** Name that the user knows a FIDO2 credential by. The name of the field is inferred from the request. */
    Optional<String> userFriendlyName();

    /** Context of a context password. The name of the field is inferred from the request. */
    Optional<String> context();

    /** Identification of a generic credential. The name of the field is inferred from the request. */
    Optional<String> identification();

    /** Wraps {@code otpauth} URIs, so that the JSON of an application does not contain them. */
    @Value.Check
    default Credential check() {
        Map<String, Object> wrapped = OtpauthUris.wrap(additionalProperties());
        if (wrapped.equals(additionalProperties())) {
            return this;
        }
        Builder changed = builder().from(this);
        wrapped.forEach(changed::putAdditionalProperty);
        return changed.build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Credential fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link Credential}, for example in tests of an application. */
    final class Builder extends ImmutableCredential.Builder {
        Builder() {}
    }
}
