package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The response is longer than permitted. */
final class ResponseTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int limit) {
        super("the response is longer than the permitted " + limit + " bytes");
    }
}
