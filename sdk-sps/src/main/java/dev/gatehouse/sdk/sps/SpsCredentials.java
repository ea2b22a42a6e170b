package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Credentials for {@code GET /api/authentication} ("Authenticate to the SPS REST API", REST API Reference Guide). The user
 * requires the privilege {@code REST server}.
 */
@SdkStyle
@Value.Immutable
public interface SpsCredentials extends WithSpsCredentials {

    /** Returns the user name; empty for a login with a TLS client certificate. */
    Optional<String> username();

    /** Returns the password; present if and only if {@link #username()} is. */
    Optional<Secret> password();

    /** Returns the login method (since about 7.0), such as {@code local}. Default: the appliance chooses. */
    Optional<String> loginMethod();

    /** Checks the values. */
    @Value.Check
    default void check() {
        if (username().isPresent() != password().isPresent()) {
            throw new IllegalArgumentException("username and password must be set together");
        }
        Arguments.notBlank("username", username());
        if (username().filter(name -> name.indexOf(':') >= 0).isPresent()) {
            throw new IllegalArgumentException("username must not contain a colon");
        }
        Arguments.notBlank("loginMethod", loginMethod());
    }

    /** Returns credentials with a user name and a password; both are sent in UTF-8. */
    static SpsCredentials password(String username, Secret password) {
        return builder().username(username).password(password).build();
    }

    /** Returns credentials for a login with the TLS client certificate of {@code SdkConfig.tls()}. */
    static SpsCredentials certificate() {
        return builder().build();
    }

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableSpsCredentials.Builder {
        Builder() {}
    }
}
