package dev.gatehouse.sdk.commvault.error;

import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The password must be changed before this user can log in, by a new client: this one sends no login any more. */
public final class PasswordChangeRequiredException extends UnauthenticatedException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration remaining;

    /** Makes an exception; the time is empty when the server does not tell it. */
    public PasswordChangeRequiredException(ErrorContext failure, Optional<Duration> remaining) {
        super(failure);
        this.remaining = remaining.orElse(null);
    }

    /** Time by the server's {@code remainingLockTime} in seconds, where it is not 0; what it means here is not documented. */
    public Optional<Duration> remaining() {
        return Optional.ofNullable(remaining);
    }
}
