package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** A response can't be accepted, although the connection is intact. The message contains nothing of the response. */
final class UnreadableBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message) {
        super(message);
    }

    /** Returns the exception for a response that is longer than permitted. */
    static UnreadableBodyException tooLong(long limit) {
        return new UnreadableBodyException("the response is longer than the permitted " + limit + " bytes");
    }
}
