package dev.gatehouse.sdk.core.error;

/** The server failed. */
public class ServerErrorException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public ServerErrorException(ErrorContext failure) {
        super(failure);
    }
}
