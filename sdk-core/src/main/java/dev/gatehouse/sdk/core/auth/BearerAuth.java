package dev.gatehouse.sdk.core.auth;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A token in a header. One thread fetches, the others wait for it; renewed when four fifths of its life are over, while
 * the old one is still handed out. A token that the server refused is dropped only if it is still the current one.
 */
public final class BearerAuth implements Authenticator {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");
    /** After an early renewal that failed. */
    private static final Duration RENEWAL_BACKOFF = Duration.ofSeconds(5);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration NO_EXPIRY = Duration.ofDays(3650);

    /** A token and when it must be renewed, on the monotonic clock. */
    private record CachedToken(AccessToken token, String header, long renewAt, long endsAt) {}

    private final TokenSource source;
    private final TimeSource time;
    private final String headerName;
    private final String scheme;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable CachedToken current;
    private final AtomicInteger failedRounds = new AtomicInteger();
    private volatile @Nullable RuntimeException lastFailure;
    private volatile boolean closed;

    private BearerAuth(TokenSource source, TimeSource time, String headerName, String scheme) {
        this.source = source;
        this.time = time;
        this.headerName = headerName;
        this.scheme = scheme;
    }

    /** Sends {@code Authorization: Bearer <token>}. */
    public static BearerAuth of(TokenSource source, TimeSource time) {
        return new BearerAuth(source, time, "Authorization", "Bearer ");
    }

    /** Sends the bare token in a header of another name. */
    public static BearerAuth inHeader(String name, TokenSource source, TimeSource time) {
        return new BearerAuth(source, time, name, "");
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        CachedToken cached = current;
        if (cached == null || time.nanoTime() - cached.renewAt >= 0) {
            cached = fetch(cached, request, deadline);
        }
        return request.withHeader(headerName, cached.header);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        String refused = rejected.header(headerName).orElse("");
        CachedToken cached = current;
        if (cached == null || cached.header.equals(refused)) {
            cached = fetchNow(cached, rejected, deadline);
        }
        return !cached.header.equals(refused);
    }

    /** Waits shortly for a fetch under way, so that what it brings is released as well. */
    @Override
    public void close() {
        closed = true;
        boolean mine = false;
        try {
            mine = fetching.tryLock(CLOSE_TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
            CachedToken cached = current;
            current = null;
            source.release(Optional.ofNullable(cached).map(CachedToken::token));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("interrupted before logging out");
        } catch (RuntimeException e) {
            LOG.warn("logging out failed: {}", e.getClass().getName());
        } finally {
            if (mine) {
                fetching.unlock();
            }
        }
    }

    private CachedToken fetch(@Nullable CachedToken seen, ApiRequest request, Deadline deadline) {
        return seen != null && time.nanoTime() - seen.endsAt < 0
                ? fetchEarly(seen, deadline)
                : fetchNow(seen, request, deadline);
    }

    /** The old token still serves: whoever finds the turn taken, or the fetch failing, goes on with it. */
    private CachedToken fetchEarly(CachedToken seen, Deadline deadline) {
        if (!fetching.tryLock()) {
            return seen;
        }
        try {
            // At most half of what the call has: it can do without.
            CachedToken newer = newerThan(seen);
            return newer != null
                    ? newer
                    : fetch(Deadline.in(deadline.remaining().dividedBy(2), time));
        } catch (RuntimeException e) {
            LOG.warn(
                    "renewing the token early failed, the old one is used on: {}",
                    e.getClass().getName());
            // A refused login is not tried again while there is a token that works.
            long next =
                    e instanceof UnauthenticatedException ? seen.endsAt : time.nanoTime() + RENEWAL_BACKOFF.toNanos();
            CachedToken later = new CachedToken(seen.token, seen.header, next, seen.endsAt);
            current = later;
            return later;
        } finally {
            fetching.unlock();
        }
    }

    /** Nobody can go on without: all wait for one, and share what came of it. */
    private CachedToken fetchNow(@Nullable CachedToken seen, ApiRequest request, Deadline deadline) {
        int roundsSeen = failedRounds.get();
        awaitTurn(request, deadline);
        try {
            CachedToken newer = newerThan(seen);
            if (newer != null && !newer.header.equals(seen == null ? null : seen.header)) {
                return newer;
            }
            RuntimeException failure = lastFailure;
            if (failedRounds.get() != roundsSeen && failure != null) {
                throw failure;
            }
            return fetch(deadline);
        } finally {
            fetching.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // the very one that was seen, whatever it holds
    private @Nullable CachedToken newerThan(@Nullable CachedToken seen) {
        CachedToken cached = current;
        return cached == seen ? null : cached;
    }

    private void awaitTurn(ApiRequest request, Deadline deadline) {
        try {
            if (!fetching.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeadlineExceededException(request.operation().name(), 0, false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation().name(), 0, false, e);
        }
    }

    private CachedToken fetch(Deadline deadline) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        try {
            AccessToken token = source.fetch(deadline);
            long now = time.nanoTime();
            // A life of nothing would mean a login for each call.
            long life = Durations.nanos(token.lifetime()
                    .filter(told -> !told.isZero() && !told.isNegative())
                    .orElse(NO_EXPIRY));
            CachedToken cached =
                    new CachedToken(token, scheme + token.value().reveal(), now + life / 5 * 4, now + life);
            current = cached;
            return cached;
        } catch (CallInterruptedException | DeadlineExceededException e) {
            // The limits of one caller say nothing about the login: the next in line tries it himself.
            throw e;
        } catch (IllegalArgumentException e) {
            // The server gave a token that no header can carry; the text names a position, never the value.
            throw shared(new ResponseFormatException("login", 1, false, String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            throw shared(e);
        }
    }

    private RuntimeException shared(RuntimeException failure) {
        lastFailure = failure;
        failedRounds.incrementAndGet();
        return failure;
    }
}
