package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.error.SdkException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a method that waits for the appliance did not see the expected state within its limit. The appliance
 * continues: call the method again to wait longer.
 */
public final class WaitTimeoutException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final Duration limit;

    /**
     * Creates an exception.
     *
     * @param polls number of polls
     * @param cause why the last poll failed; null if it did not fail
     */
    public WaitTimeoutException(String operation, int polls, Duration limit, @Nullable Throwable cause) {
        super(
                operation,
                polls,
                false,
                "the expected state was not reached within " + limit
                        + (cause == null ? "" : "; the appliance was not reachable at the last poll"),
                cause);
        this.limit = limit;
    }

    /** Returns the limit of the wait. */
    public Duration limit() {
        return limit;
    }
}
