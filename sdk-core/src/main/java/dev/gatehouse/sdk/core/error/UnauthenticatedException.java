package dev.gatehouse.sdk.core.error;

/** Authentication failed: wrong credentials, expired token or session, or invalid signature. */
public class UnauthenticatedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public UnauthenticatedException(ErrorContext failure) {
        super(failure);
    }
}
