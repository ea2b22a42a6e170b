package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.error.ConflictException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.sps.TransactionOptions;

/**
 * Somebody else holds the configuration: on a page of the web interface, on the console, or up to 6.0 LTS in another
 * transaction. Nothing was opened and nothing changed. {@link TransactionOptions#lockWait()} waits for it.
 */
public final class ConfigurationLockedException extends ConflictException {

    private static final long serialVersionUID = 1L;

    /** Makes an exception from its facts. */
    public ConfigurationLockedException(ErrorContext failure) {
        super(failure);
    }
}
