package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account is locked, after too many failed logins or by an administrator. Later calls of the same client throw this
 * exception and send no login until the lock has ended. If the server did not report the end, create a new client.
 */
public final class AccountLockedException extends UnauthenticatedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration remaining;

    /** Creates an exception; the time is empty if the server did not report it. */
    public AccountLockedException(ErrorContext failure, Optional<Duration> remaining) {
        super(failure);
        this.remaining = remaining.orElse(null);
    }

    /**
     * Returns the time until the lock ends, counted from the failed login. Its source is the server's {@code
     * remainingLockTime}, read as seconds. The reference calls that field a number of attempts; its name and the
     * vendor's own client indicate seconds.
     */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(remaining);
    }
}
