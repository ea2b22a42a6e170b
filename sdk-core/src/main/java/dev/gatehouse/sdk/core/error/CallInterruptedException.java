package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The calling thread was interrupted before or during the call. Its interrupt flag is set. */
public final class CallInterruptedException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public CallInterruptedException(String operation, int attempts, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, "interrupted", cause);
    }
}
