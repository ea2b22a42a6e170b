package dev.gatehouse.sdk.core.json;

/** Text that is not JSON, or not of the expected type. The message contains the position, never the content. */
public final class UnreadableJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean truncated;

    /** Creates an exception. {@code truncated} means that the text ends before the value does. */
    public UnreadableJsonException(String message, boolean truncated) {
        super(message);
        this.truncated = truncated;
    }

    /** Returns the exception for a literal null where a value is expected. */
    public static UnreadableJsonException nothing() {
        return new UnreadableJsonException("null instead of a value", false);
    }

    /** Returns whether the text is incomplete, which indicates a closed connection instead of a malformed response. */
    public boolean truncated() {
        return truncated;
    }
}
