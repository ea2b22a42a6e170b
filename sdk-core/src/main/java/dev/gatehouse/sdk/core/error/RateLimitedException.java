package dev.gatehouse.sdk.core.error;

/** The server had too many requests; it did not act on this one. */
public class RateLimitedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public RateLimitedException(ErrorContext failure) {
        super(failure);
    }
}
