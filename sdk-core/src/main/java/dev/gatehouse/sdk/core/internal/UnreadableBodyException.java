package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The body of a response can't be read, although the connection is intact. */
class UnreadableBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message) {
        super(message);
    }
}
