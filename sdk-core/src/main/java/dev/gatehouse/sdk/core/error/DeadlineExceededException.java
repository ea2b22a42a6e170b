package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/** The call's deadline passed before there was an answer. */
public final class DeadlineExceededException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public DeadlineExceededException(
            String operation, int attempts, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, "no answer before the deadline", cause);
    }
}
