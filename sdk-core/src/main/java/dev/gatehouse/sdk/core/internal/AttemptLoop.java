package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * One call: authorise, send, judge, and again where that can't do harm. Stands above OkHttp, whose own limit could not
 * end a wait, and which must never repeat anything by itself.
 */
final class AttemptLoop<T extends @Nullable Object> {

    /** What came of an attempt that did not succeed. */
    private record FailedAttempt(SdkException failure, boolean retryable, boolean throttled, Duration atLeast) {
        static FailedAttempt last(SdkException failure) {
            return new FailedAttempt(failure, false, false, Duration.ZERO);
        }
    }

    private final Engine engine;
    private final ApiRequest request;
    private final Operation operation;
    private final Authenticator authenticator;
    private final CallOptions options;
    private final Decoder<T> decoder;
    private final @Nullable T done;
    private final TimeSource time;
    private final RetryPolicy policy;
    private final Deadline deadline;
    private final Duration attemptTimeout;

    private final List<SdkException> earlier = new ArrayList<>(0);
    private int attempts;
    private int retries;
    private int refund = RetryBudget.SUCCESS_GAIN;
    private boolean renewed;
    private boolean outcomeUnknown;
    private @Nullable ApiResponse answer;

    AttemptLoop(
            Engine engine,
            ApiRequest request,
            Authenticator authenticator,
            CallOptions options,
            Decoder<T> decoder,
            @Nullable T done) {
        this.engine = engine;
        this.request = request;
        this.operation = request.operation();
        this.authenticator = authenticator;
        this.options = options;
        this.decoder = decoder;
        this.done = done;
        this.time = engine.config.time();
        this.policy = engine.config.retry();
        this.deadline = Deadline.in(options.deadline().orElse(engine.config.deadline()), time);
        this.attemptTimeout = options.attemptTimeout().orElse(engine.config.attemptTimeout());
    }

    T run() {
        long start = time.nanoTime();
        Throwable failure = null;
        T value;
        try {
            value = attemptUntilDone();
        } catch (SdkException e) {
            failure = e;
            if (e.operation().equals(operation.name())) {
                // Else a login's, which others share.
                earlier.forEach(e::addSuppressed);
            }
            throw e;
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            engine.observers.call(operation, attempts, answer, failure, time.nanoTime() - start);
        }
        ApiResponse last = answer;
        if (last != null) {
            options.onResponse().ifPresent(listener -> listener.accept(last));
        }
        return value;
    }

    private T attemptUntilDone() {
        if (engine.transport.isClosed()) {
            throw new IllegalStateException("the client is closed");
        }
        while (true) {
            checkTime();
            ApiRequest authorised = authorise();
            checkTime();
            attempts++;
            answer = null;
            FailedAttempt failed = null;
            boolean rejected = false;
            SdkException thrown = null;
            long start = time.nanoTime();
            AttemptState state = new AttemptState(operation.retrySafety() == RetrySafety.SAFE);
            try {
                long limit = Math.min(Durations.nanos(attemptTimeout), deadline.remainingNanos());
                ApiResponse received = engine.transport.send(authorised, state, limit, engine.codec);
                answer = received;
                authenticator.received(authorised, received);
                ApiError error = classify(received);
                if (error == null) {
                    return succeed(received);
                }
                if (done != null && outcomeUnknown && isAlreadyDone(error)) {
                    return done;
                }
                rejected = mayRenew(received, error);
                failed = refused(received, error);
            } catch (UnreadableJsonException e) {
                failed = e.truncated() ? lost(new EOFException("the answer breaks off")) : unreadable(e.getMessage());
            } catch (ResponseTooLargeException e) {
                failed = unreadable(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                thrown = interrupted(e);
                throw thrown;
            } catch (IOException e) {
                failed = failed(e, state);
            } catch (SdkException e) {
                thrown = e;
                throw e;
            } catch (RuntimeException e) {
                failed = unexpected(e, state);
            } finally {
                Throwable failure = failed == null ? thrown : failed.failure;
                engine.observers.attempt(operation, attempts, answer, failure, time.nanoTime() - start);
            }
            if (rejected && answer != null && renew(authorised, answer)) {
                renewed = true;
            } else {
                retryOrThrow(failed);
            }
        }
    }

    private void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(null);
        }
        if (deadline.passed()) {
            throw new DeadlineExceededException(operation.name(), attempts, outcomeUnknown, null);
        }
    }

    private ApiRequest authorise() {
        try {
            return authenticator.apply(request, deadline);
        } catch (RuntimeException e) {
            throw outcomeUnknown ? unauthorised(e) : e;
        }
    }

    /** What keeps a repeat from being sent must not hide that an earlier attempt may have been carried out. */
    private SdkException unauthorised(RuntimeException e) {
        if (e instanceof CallInterruptedException) {
            return interrupted(e);
        }
        if (e instanceof DeadlineExceededException) {
            return new DeadlineExceededException(operation.name(), attempts, true, e);
        }
        boolean login =
                e instanceof ApiException || e instanceof TransportException || e instanceof ResponseFormatException;
        // A vendor's own exception says itself what became of the earlier attempt.
        return !login && e instanceof SdkException own
                ? own
                : new TransportException(operation.name(), attempts, true, "the repeat could not be authorised", e);
    }

    private @Nullable ApiError classify(ApiResponse received) {
        ApiError error = operation.errorMapper().orElse(engine.mapper).map(operation, received);
        if (error == null && !received.isSuccessful()) {
            return ApiError.builder(ErrorKind.ofStatus(received.status())).build();
        }
        return error;
    }

    private T succeed(ApiResponse received) throws UnreadableJsonException {
        if (received.isHtml()) {
            throw unreadable("a web page instead of an answer; is the base address right, or a proxy in between?")
                    .failure;
        }
        T value = decoder.decode(received);
        engine.budget.refund(refund);
        return value;
    }

    private boolean isAlreadyDone(ApiError error) {
        return error.code().filter(operation.alreadyDoneCodes()::contains).isPresent()
                || (operation.method().equals("DELETE") && error.kind() == ErrorKind.NOT_FOUND);
    }

    /** An answer "not authenticated" means that nothing was done: one replay is safe, unless it is a redirect. */
    private boolean mayRenew(ApiResponse received, ApiError error) {
        boolean safe = operation.retrySafety().isRetryable() || !mayMeanDone(received.status());
        return error.kind() == ErrorKind.UNAUTHENTICATED && error.retryable() && !renewed && safe;
    }

    /** 303 and its like mean "done, look there" as often as not. */
    private static boolean mayMeanDone(int status) {
        return status >= 300 && status < 400 && status != 304 && status != 307 && status != 308;
    }

    private boolean renew(ApiRequest rejected, ApiResponse received) {
        try {
            return authenticator.renew(rejected, received, deadline);
        } catch (RuntimeException e) {
            throw outcomeUnknown ? unauthorised(e) : e;
        }
    }

    private FailedAttempt refused(ApiResponse received, ApiError error) {
        int status = received.status();
        boolean serverFailed = error.kind() == ErrorKind.SERVER_ERROR || status == 408;
        boolean throttled = error.kind() == ErrorKind.RATE_LIMITED || status == 503;
        markOutcomeUnknown(serverFailed || mayMeanDone(status));
        Optional<Duration> retryAfter = RetryAfter.of(received, time.now());
        boolean transientStatus = switch (status) {
            case 408, 500, 502, 503, 504 -> true;
            default -> false;
        };
        boolean retryable = error.retryable()
                && (error.kind() == ErrorKind.RATE_LIMITED
                        ? operation.retrySafety() != RetrySafety.NEVER_RETRY
                        : serverFailed
                                && transientStatus
                                && operation.retrySafety().isRetryable());
        ErrorContext facts = new ErrorContext(operation.name(), error, received, attempts, outcomeUnknown, retryAfter);
        return new FailedAttempt(facts.toException(), retryable, throttled, retryAfter.orElse(Duration.ZERO));
    }

    private FailedAttempt failed(IOException e, AttemptState state) {
        if (Thread.currentThread().isInterrupted()) {
            markOutcomeUnknown(state.sent);
            throw interrupted(withoutText(e));
        }
        if (state.bodyFailed) {
            return FailedAttempt.last(new TransportException(
                    operation.name(), attempts, outcomeUnknown, "the request's body can't be read", e));
        }
        if (state.sent) {
            return e.getCause() instanceof DataFormatException
                    ? unreadable("the answer's compression is damaged")
                    : lost(e);
        }
        if (deadline.passed()) {
            return FailedAttempt.last(new DeadlineExceededException(operation.name(), attempts, outcomeUnknown, e));
        }
        boolean untrusted = isUntrusted(e);
        String way = engine.config.proxy().isPresent() ? " through the proxy" : "";
        String text = untrusted
                ? "no trusted TLS connection, see SdkConfig.tls()"
                : "no connection" + way + " (" + e.getClass().getSimpleName() + ")";
        return new FailedAttempt(
                new TransportException(operation.name(), attempts, outcomeUnknown, text, e),
                !untrusted,
                false,
                Duration.ZERO);
    }

    private FailedAttempt lost(IOException thrown) {
        markOutcomeUnknown(true);
        engine.transport.dropIdle();
        IOException e = withoutText(thrown);
        if (deadline.passed()) {
            return FailedAttempt.last(new DeadlineExceededException(operation.name(), attempts, outcomeUnknown, e));
        }
        String text = "no complete answer (" + thrown.getClass().getSimpleName() + ")";
        return new FailedAttempt(
                new TransportException(operation.name(), attempts, outcomeUnknown, text, e),
                operation.retrySafety().isRetryable(),
                false,
                Duration.ZERO);
    }

    /** OkHttp quotes what the server sent where it is not well-formed, in hex at times; that may be anything. */
    private static IOException withoutText(IOException e) {
        IOException quiet = new IOException(e.getClass().getName());
        quiet.setStackTrace(e.getStackTrace());
        return quiet;
    }

    /** What OkHttp, a mapper or an authenticator did not foresee in an answer must not hide that there was one. */
    private FailedAttempt unexpected(RuntimeException e, AttemptState state) {
        markOutcomeUnknown(state.sent);
        ResponseFormatException failure = new ResponseFormatException(
                operation.name(),
                attempts,
                outcomeUnknown,
                "answer not understood (" + e.getClass().getName() + ")");
        failure.setStackTrace(e.getStackTrace());
        return FailedAttempt.last(failure);
    }

    private FailedAttempt unreadable(@Nullable String message) {
        markOutcomeUnknown(true);
        return FailedAttempt.last(new ResponseFormatException(
                operation.name(), attempts, outcomeUnknown, message == null ? "answer not understood" : message));
    }

    private void markOutcomeUnknown(boolean unclear) {
        outcomeUnknown |= unclear && operation.retrySafety().isChange();
    }

    /** Trust and protocol failures stay as they are; what only broke off during the handshake may pass. */
    private static boolean isUntrusted(IOException e) {
        if (!(e instanceof SSLException)) {
            return false;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException && !(cause instanceof SSLException)) {
                return false;
            }
        }
        return true;
    }

    private CallInterruptedException interrupted(@Nullable Throwable cause) {
        return new CallInterruptedException(operation.name(), attempts, outcomeUnknown, cause);
    }

    /** Repeatable? Attempts left? Time left? Only then the budget, or the checks alone would drain it. */
    private void retryOrThrow(FailedAttempt failed) {
        int limit = options.attempts().orElse(policy.attempts());
        if (!failed.retryable || retries + 1 >= limit || engine.transport.isClosed()) {
            throw failed.failure;
        }
        Duration wait = delay(failed);
        int cost = failed.throttled ? RetryBudget.THROTTLED_COST : RetryBudget.TRANSIENT_COST;
        if (Durations.nanos(wait) >= deadline.remainingNanos() || !engine.budget.take(cost)) {
            throw failed.failure;
        }
        retries++;
        refund = cost;
        earlier.add(failed.failure);
        try {
            time.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
        if (engine.transport.isClosed()) {
            earlier.remove(failed.failure);
            throw failed.failure;
        }
    }

    private Duration delay(FailedAttempt failed) {
        Duration base = failed.throttled ? policy.throttledDelay() : policy.baseDelay();
        double bound = Math.min(
                (double) Durations.nanos(policy.maxDelay()), (double) Durations.nanos(base) * Math.pow(2, retries));
        Duration own = Duration.ofNanos((long) (ThreadLocalRandom.current().nextDouble() * bound));
        return own.compareTo(failed.atLeast) > 0 ? own : failed.atLeast;
    }
}
