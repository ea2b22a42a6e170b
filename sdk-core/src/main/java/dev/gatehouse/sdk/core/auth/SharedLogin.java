package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login of a client, shared by all its calls. One thread logs in while the others wait for its result. If the login
 * fails, each waiting call gets a new exception with the same content, whose cause is the exception of the login.
 * Rejected credentials are remembered and never used again. A login with a lifetime is replaced after four fifths of
 * it, while other calls continue to use the old one.
 *
 * @param <T> the result of a login: a token or a session
 */
public final class SharedLogin<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");

    /** Pause after an early renewal that failed. */
    private static final Duration RENEWAL_BACKOFF = Duration.ofSeconds(5);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration NO_EXPIRY = Duration.ofDays(3650);

    /** A login, and when to replace it on the monotonic clock. */
    private record Cached<T>(T login, long renewAt, long endsAt) {}

    /** Rejected credentials, and when the lock of the account ends if the server reported it. */
    private record Rejection(ApiException failure, Optional<Deadline> lock) {

        void rethrow() {
            if (lock.isEmpty()) {
                throw ErrorContext.unsent(failure);
            }
            if (!lock.get().passed()) {
                throw ErrorContext.copy(failure);
            }
        }
    }

    /** The calls that wait for the same login. Only they refer to its failure. */
    private static final class Round {
        volatile @Nullable RuntimeException failure;
    }

    private final LoginSource<T> source;
    private final TimeSource time;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Cached<T> current;
    private volatile Round round = new Round();
    private volatile @Nullable Rejection rejection;
    private volatile boolean closed;

    /** Creates a login; nothing is sent before the first call needs it. */
    public SharedLogin(LoginSource<T> source, TimeSource time) {
        this.source = source;
        this.time = time;
    }

    /** Returns the name that logs in, if the source knows it. */
    public Optional<String> loginName() {
        return source.loginName();
    }

    /** Returns the current login without checking its lifetime; null if there is none. */
    public @Nullable T current() {
        Cached<T> cached = current;
        return cached == null ? null : cached.login;
    }

    /** Returns the current login. Logs in if there is none or if it must be renewed. */
    public T get(ApiRequest request, Deadline deadline) {
        Cached<T> cached = current;
        if (cached == null) {
            return replace(null, request, deadline);
        }
        long now = time.nanoTime();
        if (now - cached.renewAt < 0) {
            return cached.login;
        }
        return now - cached.endsAt < 0 ? renewEarly(cached, deadline) : replace(cached.login, request, deadline);
    }

    /** Returns a login other than the given one: the result of another call, or of a new login. */
    @SuppressWarnings("ReferenceEquality") // a login that equals the rejected one is another login
    public T replace(@Nullable T rejected, ApiRequest request, Deadline deadline) {
        Round joined = round;
        awaitTurn(request, deadline);
        try {
            T newer = current();
            if (newer != null && newer != rejected) {
                return newer;
            }
            RuntimeException failure = joined.failure;
            RuntimeException copy = failure == null ? null : ErrorContext.copy(failure);
            // An exception that can't be copied is not shared: this call logs in itself.
            if (copy != null && copy != failure) {
                throw copy;
            }
            return logIn(deadline);
        } finally {
            turn.unlock();
        }
    }

    /** Forgets a login if it is the current one. The next call logs in. */
    @SuppressWarnings("ReferenceEquality")
    public void forget(T login) {
        if (current() == login) {
            current = null;
        }
    }

    /** Logs out, best effort. Waits up to five seconds for a login in progress, whose result is released as well. */
    @Override
    public void close() {
        closed = true;
        boolean locked = false;
        try {
            locked = turn.tryLock(CLOSE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
            Optional<T> last = Optional.ofNullable(current());
            current = null;
            source.release(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("interrupted before logout");
        } catch (RuntimeException e) {
            LOG.warn("logout failed: {}", e.getClass().getName());
        } finally {
            if (locked) {
                turn.unlock();
            }
        }
    }

    /** Returns the old login if another call renews it already, or if the renewal fails. */
    @SuppressWarnings("ReferenceEquality")
    private T renewEarly(Cached<T> old, Deadline deadline) {
        if (!turn.tryLock()) {
            return old.login;
        }
        try {
            Cached<T> newer = current;
            // At most half of the call's time, since the call does not depend on the renewal.
            return newer != null && newer != old
                    ? newer.login
                    : logIn(Deadline.in(deadline.remaining().dividedBy(2), time));
        } catch (RuntimeException e) {
            LOG.warn(
                    "early renewal failed, continuing with the current login: {}",
                    e.getClass().getName());
            // A rejected login is not retried while the old one can be used.
            long next =
                    e instanceof UnauthenticatedException ? old.endsAt : time.nanoTime() + RENEWAL_BACKOFF.toNanos();
            current = new Cached<>(old.login, next, old.endsAt);
            return old.login;
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(ApiRequest request, Deadline deadline) {
        try {
            if (!turn.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeadlineExceededException(request.operation().name(), 0, false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation().name(), 0, false, e);
        }
    }

    private T logIn(Deadline deadline) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        Rejection before = rejection;
        if (before != null) {
            before.rethrow();
        }
        try {
            T login = source.fetch(deadline);
            if (login == null) {
                throw new IllegalStateException(
                        (source instanceof TokenSource ? "TokenSource" : "LoginSource") + ".fetch returned null");
            }
            // A lifetime of zero would cause a login for each call.
            long lifetime = Durations.nanos(source.lifetime(login)
                    .filter(reported -> !reported.isZero() && !reported.isNegative())
                    .orElse(NO_EXPIRY));
            long now = time.nanoTime();
            current = new Cached<>(login, now + lifetime / 5 * 4, now + lifetime);
            return login;
        } catch (CallInterruptedException | DeadlineExceededException e) {
            // The limit of one call says nothing about the login. The next waiting call tries it.
            throw e;
        } catch (AccessToken.InvalidTokenException e) {
            // The message names a position, never the token.
            throw shared(new ResponseFormatException("login", 1, false, String.valueOf(e.getMessage())));
        } catch (ApiException e) {
            if (source.isRejection(e)) {
                rejection = new Rejection(e, source.lockDuration(e).map(lock -> Deadline.in(lock, time)));
            }
            throw shared(e);
        } catch (RuntimeException e) {
            throw shared(e);
        }
    }

    private RuntimeException shared(RuntimeException failure) {
        round.failure = failure;
        round = new Round();
        return failure;
    }
}
