package dev.gatehouse.sdk.core.error;

/** A resource that the request refers to does not exist. */
public class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public NotFoundException(ErrorContext failure) {
        super(failure);
    }
}
