package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The target of a download failed. This is not a network failure. */
final class TargetFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    TargetFailedException(Exception cause) {
        super("the target of the download failed", cause);
    }
}
