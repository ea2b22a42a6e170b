package dev.gatehouse.sdk.core.error;

/**
 * The server answered and the answer is not understood: a web page, damaged JSON, another shape, or larger than
 * permitted. The message says where, never what stood there. A change that was asked for may well have been made.
 */
public final class ResponseFormatException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public ResponseFormatException(String operation, int attempts, boolean outcomeUnknown, String message) {
        super(operation, attempts, outcomeUnknown, message, null);
    }

    ResponseFormatException(ResponseFormatException cause) {
        super(cause);
    }
}
