package dev.gatehouse.sdk.core.error;

/** The server rejected the request because it received too many. The request was not processed. */
public class RateLimitedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public RateLimitedException(ErrorContext failure) {
        super(failure);
    }
}
