package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The answer is longer than permitted. */
final class ResponseTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int limit) {
        super("the answer is longer than the permitted " + limit + " bytes");
    }
}
