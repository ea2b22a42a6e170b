package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The response can't be accepted as the body of a download. The message contains nothing of the response. */
final class InvalidDownloadException extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidDownloadException(String message) {
        super(message);
    }
}
