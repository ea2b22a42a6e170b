package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.SdkException;

/**
 * The renewal of a token pair was sent and had no clear outcome: the old pair may be used up, and the new one did not
 * arrive. It is not sent again, now or later, since a used pair that comes back ends the whole chain. The cause says
 * what happened. Make a new access token in the Command Center, and a new client with it.
 */
public final class TokenPairLostException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public TokenPairLostException(SdkException cause) {
        super(
                cause.operation(),
                cause.attempts(),
                true,
                "the token pair may be used up, and no new one arrived; make a new access token",
                cause);
    }
}
