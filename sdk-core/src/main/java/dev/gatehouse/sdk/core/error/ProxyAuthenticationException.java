package dev.gatehouse.sdk.core.error;

import org.jspecify.annotations.Nullable;

/**
 * The proxy rejected user and password, or requires them although none are specified. The call is
 * not retried, and nothing was sent to the server.
 *
 * <p>After a rejection, later calls of the same client throw this exception without sending the
 * password again, because failed logins may lock an account. Create a new client with a valid
 * password.
 *
 * <p>A SOCKS proxy that closes the connection after it received user and password may have rejected
 * them. This call is not retried then; later calls send them again.
 */
public final class ProxyAuthenticationException extends TransportException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception. The name of the operation is prepended to {@code message}. */
    public ProxyAuthenticationException(
            String operation, int attempts, boolean outcomeUnknown, String message, @Nullable Throwable cause) {
        super(operation, attempts, outcomeUnknown, message, cause);
    }
}
