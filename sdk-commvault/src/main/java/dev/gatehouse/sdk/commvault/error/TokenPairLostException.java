package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.SdkException;

/**
 * The outcome of the renewal of a token pair is unknown. The old pair may have been used, and no new pair was received. The
 * renewal is not retried, not even by a later call, because the server invalidates the whole chain of pairs if a pair is
 * used twice. The cause is the exception of the renewal. Create a new access token in the Command Center, and a
 * new client with it.
 */
public final class TokenPairLostException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a renewal that failed. */
    public TokenPairLostException(SdkException cause) {
        super(
                cause.operation(),
                cause.attempts(),
                true,
                "the token pair may have been used, and no new pair was received; create a new access token",
                cause);
    }
}
