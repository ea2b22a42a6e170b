package dev.gatehouse.sdk.core.error;

/** The server rejected the request as invalid. */
public class InvalidRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public InvalidRequestException(ErrorContext failure) {
        super(failure);
    }
}
