package dev.gatehouse.sdk.nevis.error;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** The entity that an error of a bulk action is about: a credential, or a FIDO UAF authenticator. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ErrorIdentifier.Builder.class)
public interface ErrorIdentifier {

    /** External ID of the client; of a credential. */
    Optional<String> clientExtId();

    /** External ID of the user; of a credential. */
    Optional<String> userExtId();

    /** External ID of the credential. */
    Optional<String> credentialExtId();

    /** Key identifier; of a FIDO UAF authenticator. */
    Optional<String> keyId();

    /** Attestation identifier; of a FIDO UAF authenticator. */
    Optional<String> aaid();

    /** Whether this is the form of a FIDO UAF authenticator: nothing but its fields tells the two apart. */
    default boolean isFidoUaf() {
        return keyId().isPresent() || aaid().isPresent();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an identifier, for tests of applications. */
    final class Builder extends ImmutableErrorIdentifier.Builder {
        Builder() {}
    }
}
