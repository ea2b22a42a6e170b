package dev.gatehouse.sdk.core.error;

/** The caller is authenticated, but is not permitted to perform the operation. */
public class PermissionDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public PermissionDeniedException(ErrorContext failure) {
        super(failure);
    }
}
