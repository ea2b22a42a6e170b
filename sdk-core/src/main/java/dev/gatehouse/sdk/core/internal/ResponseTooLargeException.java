package dev.gatehouse.sdk.core.internal;

/** The response is longer than permitted. */
final class ResponseTooLargeException extends UnreadableBodyException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(long limit) {
        super("the response is longer than the permitted " + limit + " bytes");
    }
}
