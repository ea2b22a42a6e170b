package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The user must change the password before they can log in. Create a new client then; this one sends no more logins. */
public final class PasswordChangeRequiredException extends UnauthenticatedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration remaining;

    /** Creates an exception; the time is empty if the server did not report it. */
    public PasswordChangeRequiredException(ErrorContext failure, Optional<Duration> remaining) {
        super(failure);
        this.remaining = remaining.orElse(null);
    }

    /**
     * Returns the server's {@code remainingLockTime}, read as seconds, unless it is 0. What it means for this error is
     * not documented.
     */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(remaining);
    }
}
