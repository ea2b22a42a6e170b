package dev.gatehouse.sdk.core.error;

/** The server failed to process the request. */
public class ServerErrorException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public ServerErrorException(ErrorContext failure) {
        super(failure);
    }
}
