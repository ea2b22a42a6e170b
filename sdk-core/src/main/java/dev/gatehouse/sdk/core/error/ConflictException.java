package dev.gatehouse.sdk.core.error;

/** The state of a thing does not allow it: it exists already, was changed meanwhile, or is locked. */
public class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public ConflictException(ErrorContext failure) {
        super(failure);
    }
}
