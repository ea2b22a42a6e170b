package dev.gatehouse.sdk.core.error;

/** Something that the request names does not exist. */
public class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public NotFoundException(ErrorContext failure) {
        super(failure);
    }
}
