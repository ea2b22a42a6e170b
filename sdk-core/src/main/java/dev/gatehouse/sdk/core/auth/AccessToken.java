package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.HeaderRules;
import java.time.Duration;
import java.util.Optional;

/**
 * A token to send with each request.
 *
 * @param value the token itself
 * @param lifetime how long the server said it lives; empty when it lives until it is refused
 */
public record AccessToken(Secret value, Optional<Duration> lifetime) {

    /**
     * Checks that the token can be sent in a header.
     *
     * @throws IllegalArgumentException when it has a control or non-ASCII character; the message never holds it
     */
    public AccessToken {
        HeaderRules.requireSendable("token", value.reveal());
    }

    /** Returns a token that lives until it is refused. */
    public static AccessToken nonExpiring(Secret value) {
        return new AccessToken(value, Optional.empty());
    }
}
