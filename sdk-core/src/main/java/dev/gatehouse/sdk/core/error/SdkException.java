package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Base class of the exceptions of failed calls. Failures of earlier attempts are attached as
 * suppressed exceptions. The message contains no bodies, query parameters or header values.
 *
 * <p>Exceptions are serializable. The response and the error details of an {@link ApiException} are
 * not serialized. All getters of a deserialized exception, or of a mock that calls real methods,
 * return a value, which may be empty.
 */
public abstract class SdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Null in a mock, whose constructor did not run. */
    private final @Nullable String operation;

    private final int attempts;
    private final boolean outcomeUnknown;

    /** Creates an exception. The name of the operation is prepended to {@code message}. */
    protected SdkException(
            String operation, int attempts, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(
                operation + ": " + message + (outcomeUnknown ? "; the server may have processed the request" : "")
                        + (attempts > 1 ? " (attempt " + attempts + ")" : ""),
                cause);
        this.operation = operation;
        this.attempts = attempts;
        this.outcomeUnknown = outcomeUnknown;
    }

    /** Creates an exception with the content of another one, which becomes its cause. */
    SdkException(SdkException cause) {
        super(cause.getMessage(), cause);
        this.operation = cause.operation;
        this.attempts = cause.attempts;
        this.outcomeUnknown = cause.outcomeUnknown;
    }

    /**
     * Returns the name of the failed operation, such as {@code vendor.items.get}. Logins have their
     * own names.
     */
    public final String operation() {
        return operation == null ? "" : operation;
    }

    /** Returns the number of attempts that were started; 0 if the call failed before the first. */
    public final int attempts() {
        return attempts;
    }

    /**
     * Returns whether the request was a change that the server may have processed, although the
     * call failed. If true, read the state of the resource before you retry the call.
     */
    public final boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
