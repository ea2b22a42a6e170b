package dev.gatehouse.sdk.core.error;

/**
 * The state of a resource does not allow the operation: it already exists, was modified
 * concurrently, or is locked.
 */
public class ConflictException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public ConflictException(ErrorContext failure) {
        super(failure);
    }
}
