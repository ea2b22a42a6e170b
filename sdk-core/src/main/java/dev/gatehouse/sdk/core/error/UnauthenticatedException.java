package dev.gatehouse.sdk.core.error;

/** The server does not know the caller, or no longer: wrong login, ended token or session, bad signature. */
public class UnauthenticatedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public UnauthenticatedException(ErrorContext failure) {
        super(failure);
    }
}
