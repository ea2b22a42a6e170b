package dev.gatehouse.sdk.sps.session;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
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
import dev.gatehouse.sdk.sps.SpsCredentials;
import dev.gatehouse.sdk.sps.internal.SpsErrorMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The login of a client, as a cookie. One thread logs in, the others wait for it and share what came of it. Refused
 * credentials are remembered and never sent again, since SPS may block a user after several failures.
 */
public final class SessionAuth implements Authenticator {

    /** NEVER_RETRY though it is a GET: a failed login must not be repeated. */
    public static final Operation LOGIN =
            Operation.get("sps.login", "/api/authentication").retrySafety(RetrySafety.NEVER_RETRY);

    /** Not documented; tried, and its result is of no consequence. */
    private static final Operation LOGOUT = Operation.delete("sps.logout", "/api/authentication");

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.auth");

    private final ApiCaller anonymous;
    private final SpsCredentials credentials;
    private final ReentrantLock loggingIn = new ReentrantLock();
    private final AtomicInteger failedRounds = new AtomicInteger();
    private volatile @Nullable Session current;
    private volatile @Nullable SdkException lastFailure;

    /** Logs in by a caller that authorises nothing. */
    public SessionAuth(ApiCaller anonymous, SpsCredentials credentials) {
        this.anonymous = anonymous;
        this.credentials = credentials;
    }

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        return login(request, deadline).authorise(request);
    }

    @Override
    public boolean renew(ApiRequest rejected, ApiResponse answer, Deadline deadline) {
        Session login = current;
        if (login == null || login.isNewestOf(rejected)) {
            replace(login, rejected, deadline);
        }
        return true;
    }

    @Override
    public void received(ApiRequest answered, ApiResponse answer) {
        Session login = current;
        if (login != null) {
            login.accept(answered, answer);
        }
    }

    @Override
    public void close() {
        Session login = current;
        if (login != null) {
            abandon(login);
        }
    }

    /** Returns the login, logging in if there is none. */
    public Session login(ApiRequest request, Deadline deadline) {
        Session login = current;
        return login != null ? login : replace(null, request, deadline);
    }

    /** Returns another login than the one that was refused. */
    public Session replace(@Nullable Session refused, ApiRequest request, Deadline deadline) {
        int roundsSeen = failedRounds.get();
        awaitTurn(request, deadline);
        try {
            Session newer = current;
            if (newer != null && newer != refused) {
                return newer;
            }
            SdkException failure = lastFailure;
            if (failure != null && failedRounds.get() != roundsSeen) {
                throw failure;
            }
            if (failure instanceof ApiException refusal && isOfCredentials(refusal)) {
                throw ErrorContext.unsent(refusal);
            }
            return logIn(deadline);
        } finally {
            loggingIn.unlock();
        }
    }

    /** Whether this login is the one that the client uses. */
    public boolean isCurrent(Session login) {
        return current == login;
    }

    /**
     * Uses a login no more, and logs it out as well as it goes: no page shows how.
     *
     * @return whether the appliance confirmed that it is gone, and with it what it held
     */
    public boolean abandon(Session login) {
        if (current == login) {
            current = null;
        }
        boolean interrupted = Thread.interrupted();
        try {
            anonymous
                    .authorizedBy(new SingleSessionAuth(login))
                    .with(CallOptions.builder()
                            .deadline(Duration.ofSeconds(10))
                            .attempts(1)
                            .build())
                    .run(LOGOUT.request());
            return true;
        } catch (ApiException e) {
            LOG.debug("no logout: {}", e.getMessage());
            return SpsErrorMapper.isLoginGone(e);
        } catch (SdkException | IllegalStateException e) {
            LOG.warn("logging out failed: {}", e.getClass().getName());
            return false;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the credentials themselves were refused, locked out included: sent again they would be so again. */
    private static boolean isOfCredentials(ApiException refusal) {
        return refusal.status() / 100 == 4 && refusal.status() != 408 && refusal.status() != 429;
    }

    private Session logIn(Deadline deadline) {
        try {
            ApiRequest.Builder request = LOGIN.request();
            credentials
                    .password()
                    .ifPresentOrElse(
                            password -> request.header("Authorization", basic(password)),
                            () -> request.query("type", "x509"));
            ApiResponse answer = anonymous
                    .with(CallOptions.within(deadline.remaining()))
                    .send(request.query("login_method", credentials.loginMethod()));
            Session login = Session.begunBy(answer)
                    .orElseThrow(() ->
                            new ResponseFormatException(LOGIN.name(), 1, false, "no session_id cookie in the answer"));
            current = login;
            return login;
        } catch (CallInterruptedException | DeadlineExceededException e) {
            // The limits of one caller say nothing about the login: the next in line tries it himself.
            throw e;
        } catch (SdkException e) {
            lastFailure = e;
            failedRounds.incrementAndGet();
            throw e;
        }
    }

    /** UTF-8, as the guide demands. */
    private String basic(Secret password) {
        String pair = credentials.username().orElse("") + ":" + password.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
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
