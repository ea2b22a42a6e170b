package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that did not end well. Failures of earlier attempts are its suppressed exceptions. The message holds no body,
 * query or header value.
 */
public abstract class SdkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final int attempts;
    private final boolean outcomeUnknown;

    /** Makes an exception; the message is what went wrong, without the operation's name. */
    protected SdkException(
            String operation, int attempts, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(
                operation + ": " + message + (outcomeUnknown ? "; the server may have acted on it" : "")
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

    /** Name of the operation that failed, such as {@code vendor.items.get}; a login has a name of its own. */
    public final String operation() {
        return operation;
    }

    /** How many times the request was begun; 0 if it never was. */
    public final int attempts() {
        return attempts;
    }

    /**
     * Whether the server may have acted on a request that changes something. If so, look before you repeat the call:
     * the SDK did not.
     */
    public final boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
