package dev.gatehouse.sdk.core.error;

/**
 * The server responded, but the response can't be read: it is HTML, invalid JSON, JSON of another
 * structure, or larger than {@code SdkConfig.maxResponseBytes()}. The message may contain a
 * position in the response, never its content.
 *
 * <p>If the request was a change, the server may have applied it; see {@link #outcomeUnknown()}.
 */
public final class ResponseFormatException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public ResponseFormatException(String operation, int attempts, boolean outcomeUnknown, String message) {
        super(operation, attempts, outcomeUnknown, message, null);
    }

    ResponseFormatException(ResponseFormatException cause) {
        super(cause);
    }
}
