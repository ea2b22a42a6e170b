package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The entity that an error of a bulk action relates to: a credential or a FIDO UAF authenticator. The fields of another
 * kind of identifier are in {@link #additionalProperties()}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ErrorIdentifier.Builder.class)
public interface ErrorIdentifier extends JsonEntity {

    /** External ID of the client. Set for credentials. */
    Optional<String> clientExtId();

    /** External ID of the user. Set for credentials. */
    Optional<String> userExtId();

    /** External ID of the credential. Set for credentials. */
    Optional<String> credentialExtId();

    /** Key identifier. Set for FIDO UAF authenticators. */
    Optional<String> keyId();

    /** Attestation identifier. Set for FIDO UAF authenticators. */
    Optional<String> aaid();

    /** Whether this is a FIDO UAF authenticator. Only the fields distinguish it from a credential. */
    @JsonIgnore
    default boolean isFidoUaf() {
        return keyId().isPresent() || aaid().isPresent();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ErrorIdentifier fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an {@link ErrorIdentifier}, for example in tests of an application. */
    final class Builder extends ImmutableErrorIdentifier.Builder {
        Builder() {}
    }
}
