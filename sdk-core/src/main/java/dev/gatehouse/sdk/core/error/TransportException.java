package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/** No complete response was received: the connection failed, timed out, or was closed too early. */
public class TransportException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The name of the operation is prepended to {@code message}. */
    public TransportException(
            String operation, int attempts, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, message, cause);
    }

    TransportException(TransportException cause) {
        super(cause);
    }
}
