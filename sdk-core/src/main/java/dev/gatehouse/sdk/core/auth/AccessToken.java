package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.HeaderRules;
import java.time.Duration;
import java.util.Optional;

/**
 * A token to send with each request.
 *
 * @param value the token
 * @param lifetime its lifetime as reported by the server; empty if the token is valid until the server rejects it
 */
public record AccessToken(Secret value, Optional<Duration> lifetime) {

    /** Distinguishes an invalid token from other invalid arguments of a {@link TokenSource}. */
    static final class InvalidTokenException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        InvalidTokenException(IllegalArgumentException e) {
            super(e.getMessage(), e);
        }
    }

    /**
     * Checks that the token can be sent in a header.
     *
     * @throws IllegalArgumentException if it has a control or non-ASCII character; the message never contains the token
     */
    public AccessToken {
        try {
            HeaderRules.requireSendable("token", value.reveal());
        } catch (IllegalArgumentException e) {
            throw new InvalidTokenException(e);
        }
    }

    /** Returns a token that is valid until the server rejects it. */
    public static AccessToken nonExpiring(Secret value) {
        return new AccessToken(value, Optional.empty());
    }
}
