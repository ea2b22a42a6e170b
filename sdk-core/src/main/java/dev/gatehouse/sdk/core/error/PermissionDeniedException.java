package dev.gatehouse.sdk.core.error;

/** The caller is known and may not do this. */
public class PermissionDeniedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public PermissionDeniedException(ErrorContext failure) {
        super(failure);
    }
}
