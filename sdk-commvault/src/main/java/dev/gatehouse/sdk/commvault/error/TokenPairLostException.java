package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.SdkException;
import java.time.Instant;

/**
 * The outcome of the renewal of a token pair is unknown: the old pair may have been used, and no new pair was saved. Either
 * no response with two new tokens was received, which the cause explains, or a client ended between a renewal and its
 * save. The renewal is not retried, not even by a later call, because the server invalidates the whole chain of pairs if a
 * pair is used twice. Create a new access token in the Command Center and write the pair to the store.
 */
public final class TokenPairLostException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception for a renewal that failed. */
    public TokenPairLostException(SdkException cause) {
        super(
                cause.operation(),
                cause.attempts(),
                true,
                "the token pair may have been used, and no response with a new pair was received;"
                        + " create a new access token and write the pair to the store",
                cause);
    }

    /** Creates an exception for a renewal of a client that ended before it saved the result. */
    public TokenPairLostException(String operation, Instant startedAt) {
        super(
                operation,
                0,
                true,
                "a renewal of the token pair started at " + startedAt + " and its result was not saved;"
                        + " create a new access token and write the pair to the store",
                null);
    }
}
