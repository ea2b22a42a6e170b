package dev.gatehouse.sdk.core.json;

/** A text that is no JSON, or not of the expected shape. The message says where, never what stood there. */
public final class UnreadableJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    /** Creates an exception; {@code truncated}: the text ends before the value does. */
    public UnreadableJsonException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /** There is a text, but no value in it. */
    public static UnreadableJsonException nothing() {
        return new UnreadableJsonException("null instead of a value", false);
    }

    /** Whether the text broke off: the sign of a connection that was lost, not of a bad answer. */
    public boolean truncated() {
        return truncated;
    }
}
