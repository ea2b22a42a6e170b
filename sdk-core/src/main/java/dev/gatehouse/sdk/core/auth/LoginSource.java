package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.time.Duration;
import java.util.Optional;

/**
 * Logs in for a {@link SharedLogin}, which never calls {@link #fetch} from two threads at the same time.
 *
 * @param <T> the result of a login: a token or a session
 */
@FunctionalInterface
public interface LoginSource<T> {

    /**
     * Logs in within the deadline. An exception thrown here reaches the caller unchanged, and its text is not logged.
     * Each other call that waits for this login gets a copy: a new exception of the same type, whose cause is this one.
     * If the exception can't be copied, that call logs in itself.
     *
     * <p>If the call that logs in is cancelled, the next waiting call logs in. To end with it, use
     * {@link Deadline#options()} for calls of the SDK and {@link Deadline#await(dev.gatehouse.sdk.core.spi.Wait)} for
     * other code that blocks.
     *
     * @return the login, not null
     */
    T fetch(Deadline deadline);

    /** Returns how long a login can be used; empty, which is the default, if it lasts until the server rejects it. */
    default Optional<Duration> lifetime(T login) {
        return Optional.empty();
    }

    /** Returns the name of the user or API client that logs in, for audits. Empty, which is the default, if unknown. */
    default Optional<String> loginName() {
        return Optional.empty();
    }

    /**
     * Returns whether a failure of {@link #fetch} means that the server rejected the credentials. They are then never
     * used again. False by default.
     */
    default boolean isRejection(ApiException failure) {
        return false;
    }

    /** Returns how long the server locks the account after a rejection; the login is then tried again. Empty by default. */
    default Optional<Duration> lockDuration(ApiException rejection) {
        return Optional.empty();
    }

    /**
     * Logs out, best effort, when the client is closed. An exception thrown here is logged. A login that takes longer
     * than five seconds may still be in progress.
     */
    default void release(Optional<T> current) {}
}
