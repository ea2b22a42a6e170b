package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The deadline of the call passed before the response was complete. */
public final class DeadlineExceededException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public DeadlineExceededException(
            String operation, int attempts, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, "no complete response before the deadline", cause);
    }
}
