package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import java.util.Objects;

/**
 * A VASCO token to be imported.
 *
 * @param authMode the authentication mode
 * @param data the data of the token in Base64, which contains its secrets
 */
public record VascoToken(String authMode, Secret data) {

    /** Validates the fields. */
    public VascoToken {
        Arguments.notBlank("authMode", authMode);
        Objects.requireNonNull(data, "data must not be null");
    }
}
