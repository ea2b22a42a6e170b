package dev.gatehouse.sdk.core.error;

/** The server found the request itself wrong. */
public class InvalidRequestException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public InvalidRequestException(ErrorContext failure) {
        super(failure);
    }
}
