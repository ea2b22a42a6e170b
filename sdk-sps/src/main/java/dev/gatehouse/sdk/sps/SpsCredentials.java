package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who logs in to SPS, and how: {@code GET /api/authentication} ("Authenticate to the SPS REST API", REST API Reference
 * Guide). The user needs the "REST server" privilege.
 */
@SdkStyle
@Value.Immutable
public interface SpsCredentials extends WithSpsCredentials {

    /** User name; empty for a login by TLS client certificate. */
    Optional<String> username();

    /** Password, given together with {@link #username()}. */
    Optional<Secret> password();

    /** Login method to use (since about 7.0), such as {@code local}; the appliance's own choice by default. */
    Optional<String> loginMethod();

    /** Refuses what can't be sent. */
    @Value.Check
    default void check() {
        if (username().isPresent() != password().isPresent()) {
            throw new IllegalArgumentException("username and password are given together, or neither of them");
        }
        if (username().filter(name -> name.isBlank() || name.indexOf(':') >= 0).isPresent()) {
            throw new IllegalArgumentException("username must not be blank or have a colon");
        }
        if (loginMethod().filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("loginMethod must not be blank");
        }
    }

    /** Logs in by name and password, sent as UTF-8. */
    static SpsCredentials password(String username, Secret password) {
        return builder().username(username).password(password).build();
    }

    /** Logs in by the TLS client certificate of {@code SdkConfig.tls()}. */
    static SpsCredentials certificate() {
        return builder().build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableSpsCredentials.Builder {
        Builder() {}
    }
}
