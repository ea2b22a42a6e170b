package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallCancelledException;
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
 * Caches the result of a login (a token or a session) and shares it between all calls of a client.
 *
 * <p>One thread logs in while the others wait for the result. If the login fails, each waiting call
 * throws a copy of the exception, whose cause is the original exception. After a rejected login, the
 * login is not retried. If the server reported how long the account is locked, the next call after that
 * time logs in.
 *
 * <p>A login that expires is renewed after 80 % of its lifetime. Other calls use the current login
 * meanwhile. This class is thread-safe.
 *
 * @param <T> the result of a login: a token or a session
 */
@SuppressWarnings("ReferenceEquality") // logins are compared by identity: a new login may equal the old one
public final class SharedLogin<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");

    /** The minimum time between a failed early renewal and the next one. */
    private static final Duration RENEWAL_BACKOFF = Duration.ofSeconds(5);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration NO_EXPIRY = Duration.ofDays(3650);

    /** A login, the time of its renewal and the time of its expiry, as in {@link TimeSource#nanoTime()}. */
    private record Cached<T>(T login, long renewAt, long expiresAt) {}

    /** A rejected login, and the end of the account lock if the server reported it. */
    private record Rejection(ApiException failure, Optional<Deadline> lock) {

        /** Throws the exception of the rejected login, unless the account lock has ended. */
        void throwUnlessLockEnded() {
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
    private final ReentrantLock loginLock = new ReentrantLock();
    private volatile @Nullable Cached<T> current;
    private volatile Round round = new Round();
    private volatile @Nullable Rejection rejection;
    private volatile boolean closed;

    /** Creates an instance without a login. The first call of {@link #get} logs in. */
    public SharedLogin(LoginSource<T> source, TimeSource time) {
        this.source = source;
        this.time = time;
    }

    /** Returns the name that logs in, if the source knows it. */
    public Optional<String> loginName() {
        return source.loginName();
    }

    /** Returns the current login, or null if there is none. The login may be expired. */
    public @Nullable T current() {
        Cached<T> cached = current;
        return cached == null ? null : cached.login;
    }

    /**
     * Returns the current login. Logs in if there is none, or if it must be renewed.
     *
     * @param request the request that needs the login; exceptions contain the name of its operation
     * @param deadline the deadline of the call
     * @throws IllegalStateException if a login is required and this object is closed
     */
    public T get(ApiRequest request, Deadline deadline) {
        Cached<T> cached = current;
        if (cached == null) {
            return replace(null, request, deadline);
        }
        long now = time.nanoTime();
        if (now - cached.renewAt < 0) {
            return cached.login;
        }
        return now - cached.expiresAt < 0 ? renewEarly(cached, deadline) : replace(cached.login, request, deadline);
    }

    /**
     * Returns a login other than the rejected one. Logs in, unless another call already did.
     *
     * @param rejected the login that the server rejected, or null if there is none
     * @param request the request that needs the login; exceptions contain the name of its operation
     * @param deadline the deadline of the call
     * @throws IllegalStateException if a login is required and this object is closed
     */
    public T replace(@Nullable T rejected, ApiRequest request, Deadline deadline) {
        Round joined = round;
        acquireLoginLock(request, deadline);
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
            loginLock.unlock();
        }
    }

    /** Removes a login from the cache if it is the current one. The next call logs in. */
    public void forget(T login) {
        if (current() == login) {
            current = null;
        }
    }

    /**
     * Logs out. This is best effort: failures are logged and not thrown. Waits up to 5 s for a login
     * in progress, to release its result too.
     */
    @Override
    public void close() {
        closed = true;
        boolean locked = false;
        try {
            locked = loginLock.tryLock(CLOSE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
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
                loginLock.unlock();
            }
        }
    }

    /**
     * Renews a login before it expires. Returns the old one if another call is renewing it, or if
     * the renewal fails.
     */
    private T renewEarly(Cached<T> old, Deadline deadline) {
        if (!loginLock.tryLock()) {
            return old.login;
        }
        try {
            Cached<T> newer = current;
            // At most half of the remaining time, because the call can continue with the old login.
            return newer != null && newer != old ? newer.login : logIn(deadline.half());
        } catch (CallCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn(
                    "early renewal failed, continuing with the current login: {}",
                    e.getClass().getName());
            // After a rejection, no renewal is attempted until the old login expires.
            long next =
                    e instanceof UnauthenticatedException ? old.expiresAt : time.nanoTime() + RENEWAL_BACKOFF.toNanos();
            current = new Cached<>(old.login, next, old.expiresAt);
            return old.login;
        } finally {
            loginLock.unlock();
        }
    }

    private void acquireLoginLock(ApiRequest request, Deadline deadline) {
        String operation = request.operation().name();
        boolean locked =
                deadline.await(operation, 0, () -> loginLock.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS));
        if (!locked) {
            throw new DeadlineExceededException(operation, 0, false, null);
        }
    }

    private T logIn(Deadline deadline) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        Rejection before = rejection;
        if (before != null) {
            before.throwUnlessLockEnded();
        }
        try {
            T login = source.fetch(deadline);
            if (login == null) {
                throw new IllegalStateException(
                        (source instanceof TokenSource ? "TokenSource" : "LoginSource") + ".fetch returned null");
            }
            // Ignores a lifetime of zero, which would cause a login for each call.
            long lifetime = Durations.nanos(source.lifetime(login)
                    .filter(reported -> !reported.isZero() && !reported.isNegative())
                    .orElse(NO_EXPIRY));
            long now = time.nanoTime();
            current = new Cached<>(login, now + lifetime / 5 * 4, now + lifetime);
            return login;
        } catch (CallCancelledException | CallInterruptedException | DeadlineExceededException e) {
            // Only this call was cancelled, interrupted or exceeded its deadline. The next waiting call logs in.
            throw e;
        } catch (AccessToken.InvalidTokenException e) {
            // The message contains a position, never the token.
            throw recorded(new ResponseFormatException("login", 1, false, String.valueOf(e.getMessage())));
        } catch (ApiException e) {
            if (source.isRejection(e)) {
                rejection = new Rejection(e, source.lockDuration(e).map(lock -> Deadline.in(lock, time)));
            }
            throw recorded(e);
        } catch (RuntimeException e) {
            // A source of the application may report an interrupt by any exception.
            throw deadline.isCancelled() || Thread.currentThread().isInterrupted() ? e : recorded(e);
        }
    }

    /** Records a failure, so that the waiting calls throw a copy of it. */
    private RuntimeException recorded(RuntimeException failure) {
        round.failure = failure;
        round = new Round();
        return failure;
    }
}
