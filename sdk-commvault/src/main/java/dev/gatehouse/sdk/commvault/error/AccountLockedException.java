package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account is locked: too many failed logins, or an administrator's doing. Calls get this failure, and send no login,
 * until the lock has ended; where the server did not tell when, a new client is needed.
 */
public final class AccountLockedException extends UnauthenticatedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration remaining;

    /** Makes an exception; the time is empty when the server does not tell it. */
    public AccountLockedException(ErrorContext failure, Optional<Duration> remaining) {
        super(failure);
        this.remaining = remaining.orElse(null);
    }

    /**
     * Time left until the lock ends, as told when the login was tried, by the server's {@code remainingLockTime} in
     * seconds. The reference calls that field a number of attempts; its name and the vendor's own client say seconds.
     */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(remaining);
    }
}
