package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorContext;

/**
 * Thrown when somebody else holds the lock of the configuration: on a page of the web interface, on the console, or, up
 * to 6.0 LTS, in another transaction. No transaction was opened and nothing changed. To wait for the lock, set
 * {@link dev.gatehouse.sdk.sps.transaction.TransactionOptions#lockWait()}.
 */
public final class ConfigurationLockedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception from the error response and its context. */
    public ConfigurationLockedException(ErrorContext context) {
        super(context);
    }
}
