package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/** There was no usable answer: no connection, none in time, or one that broke off. */
public class TransportException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception; the message is what went wrong, without the operation's name. */
    public TransportException(
            String operation, int attempts, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, message, cause);
    }

    TransportException(TransportException cause) {
        super(cause);
    }
}
