package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The call was cancelled by its {@link dev.gatehouse.sdk.core.Cancellation}. It is not retried. {@link
 * #outcomeUnknown()} is true if the request was a change that was sent, and no response to it was
 * received.
 */
public final class CallCancelledException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public CallCancelledException(String operation, int attempts, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, "cancelled", cause);
    }
}
