package dev.gatehouse.sdk.core.internal;

import java.io.IOException;

/** The proxy did not accept the user, or requires one. Another attempt would be rejected as well. */
final class ProxyRejectedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    ProxyRejectedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
