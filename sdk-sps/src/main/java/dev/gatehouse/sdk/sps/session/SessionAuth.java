package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs a client in and keeps its session. One thread logs in; the others wait and share the result. Logins are never
 * retried with rejected credentials, because SPS may block a user after several failures. Vendor's page: "Authenticate to the SPS REST
 * API", REST API Reference Guide. Requires the privilege {@code REST server}.
 */
public final class SessionAuth implements Authenticator {

    /** NEVER_RETRY though it is a GET. A login can't meet a configuration lock, whatever its error response is called. */
    private static final Operation LOGIN = Operation.get("sps.login", "/api/authentication")
            .retrySafety(RetrySafety.NEVER_RETRY)
            .readsErrorsBy(new SpsErrorMapper((status, type) -> false));

    /** Not documented. Sent best effort; its result does not matter. */
    private static final Operation LOGOUT = Operation.delete("sps.logout", "/api/authentication");

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");

    private final ApiCaller anonymous;
    private final Consumer<ApiRequest.Builder> credentials;
    private final ReentrantLock loggingIn = new ReentrantLock();
    private final AtomicInteger failedRounds = new AtomicInteger();
    private volatile @Nullable Session current;
    private volatile @Nullable SdkException lastFailure;

    /**
     * Creates an authenticator that is not logged in yet.
     *
     * @param anonymous sends the login request
     * @param credentials adds the credentials to the login request
     */
    public SessionAuth(ApiCaller anonymous, Consumer<ApiRequest.Builder> credentials) {
        this.anonymous = anonymous;
        this.credentials = credentials;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        return session(request, deadline).authorize(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse response, Deadline deadline) {
        Session session = current;
        if (session == null || session.isLatestCookieOf(rejected)) {
            replace(session, rejected, deadline);
        }
        return true;
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        Session session = current;
        if (session != null) {
            session.updateCookie(request, response);
        }
    }

    @Override
    public void close() {
        Session session = current;
        if (session != null) {
            discard(session);
        }
    }

    /** Returns the current session; logs in if there is none. */
    Session session(ApiRequest request, Deadline deadline) {
        Session session = current;
        return session != null ? session : replace(null, request, deadline);
    }

    /** Returns a session other than the rejected one; logs in if the rejected one is current. */
    Session replace(@Nullable Session rejected, ApiRequest request, Deadline deadline) {
        int roundsSeen = failedRounds.get();
        awaitTurn(request, deadline);
        try {
            Session newer = current;
            if (newer != null && newer != rejected) {
                return newer;
            }
            SdkException failure = lastFailure;
            if (failure != null && failedRounds.get() != roundsSeen) {
                throw failure;
            }
            if (failure instanceof ApiException error && rejectsCredentials(error)) {
                throw ErrorContext.unsent(error);
            }
            return logIn(deadline);
        } finally {
            loggingIn.unlock();
        }
    }

    /** Returns whether the client still uses this session. */
    boolean isCurrent(Session session) {
        return current == session;
    }

    /**
     * Stops using a session and logs it out (best effort; no page documents a logout).
     *
     * @return whether the appliance confirmed that the session and everything it held have ended
     */
    boolean discard(Session session) {
        if (current == session) {
            current = null;
        }
        boolean interrupted = Thread.interrupted();
        try {
            anonymous
                    .authorizedBy(new SingleSessionAuth(session))
                    .with(CallOptions.builder()
                            .deadline(Duration.ofSeconds(10))
                            .attempts(1)
                            .build())
                    .run(LOGOUT.request());
            return true;
        } catch (ApiException e) {
            LOG.debug("logout rejected: {}", e.getMessage());
            return SpsErrorMapper.isSessionEnded(e);
        } catch (SdkException | IllegalStateException e) {
            LOG.warn("logout failed: {}", e.getClass().getName());
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns whether the credentials themselves were rejected, a blocked user included. */
    private static boolean rejectsCredentials(ApiException error) {
        return error.status() / 100 == 4 && error.status() != 408 && error.status() != 429;
    }

    private Session logIn(Deadline deadline) {
        try {
            ApiRequest.Builder request = LOGIN.request();
            credentials.accept(request);
            ApiResponse response =
                    anonymous.with(CallOptions.within(deadline.remaining())).send(request);
            Session session = Session.startedBy(response)
                    .orElseThrow(() -> new ResponseFormatException(
                            LOGIN.name(), 1, false, "no session_id cookie in the response"));
            current = session;
            return session;
        } catch (CallInterruptedException | DeadlineExceededException e) {
            // Limits of one caller say nothing about the login: the next caller tries it.
            throw e;
        } catch (SdkException e) {
            lastFailure = e;
            failedRounds.incrementAndGet();
            throw e;
        }
    }

    private void awaitTurn(ApiRequest request, Deadline deadline) {
        try {
            if (!loggingIn.tryLock(deadline.remainingNanos(), TimeUnit.NANOSECONDS)) {
                throw new DeadlineExceededException(request.operation().name(), 0, false, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(request.operation().name(), 0, false, e);
        }
    }
}
