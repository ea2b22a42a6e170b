package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.DataFormatException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Turns the failures of one call into exceptions. Decides which may be retried, and whether the outcome is unknown. */
final class FailureClassifier {

    private final Engine engine;
    private final Operation operation;
    private final Deadline deadline;
    private int attempts;
    private boolean outcomeUnknown;

    FailureClassifier(Engine engine, Operation operation, Deadline deadline) {
        this.engine = engine;
        this.operation = operation;
        this.deadline = deadline;
    }

    void attemptStarts() {
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    /** Returns the error in a response; null if it reports success. */
    @Nullable
    ApiError error(ApiResponse response) {
        ApiError error = operation.errorMapper().orElse(engine.mapper).map(operation, response);
        return error == null && !response.isSuccessful()
                ? ApiError.builder(ErrorKind.ofStatus(response.status())).build()
                : error;
    }

    /** Returns whether an error of a retry means that an earlier attempt succeeded. */
    boolean isAlreadyDone(ApiError error) {
        return outcomeUnknown
                && (error.code().filter(operation.alreadyDoneCodes()::contains).isPresent()
                        || (operation.method().equals("DELETE") && error.kind() == ErrorKind.NOT_FOUND));
    }

    /** Returns whether the request may be replayed with new authentication: the server did not process it. */
    boolean isReplayable(ApiResponse response, ApiError error) {
        return error.kind() == ErrorKind.UNAUTHENTICATED
                && error.retryable()
                && (operation.retrySafety().isRetryable() || !mayBeProcessed(response.status()));
    }

    FailedAttempt rejected(ApiResponse response, ApiError error) {
        int status = response.status();
        boolean rateLimited = error.kind() == ErrorKind.RATE_LIMITED;
        boolean serverFailed = error.kind() == ErrorKind.SERVER_ERROR || status == 408;
        markOutcomeUnknown(serverFailed || mayBeProcessed(status));
        boolean transientStatus = switch (status) {
            case 408, 500, 502, 503, 504 -> true;
            default -> false;
        };
        boolean harmless = rateLimited
                ? operation.retrySafety() != RetrySafety.NEVER_RETRY
                : serverFailed && transientStatus && operation.retrySafety().isRetryable();
        Optional<Duration> retryAfter =
                RetryAfter.of(response, engine.config.time().now());
        ErrorContext context =
                new ErrorContext(operation.name(), error, response, attempts, outcomeUnknown, retryAfter);
        return new FailedAttempt(
                context.toException(),
                error.retryable() && harmless,
                rateLimited || status == 503,
                retryAfter.orElse(Duration.ZERO));
    }

    FailedAttempt thrown(Exception e, AttemptState state) {
        if (e instanceof UnreadableJsonException json) {
            return json.truncated() ? noResponse(new EOFException("incomplete JSON")) : unreadable(json.getMessage());
        }
        if (e instanceof ResponseTooLargeException) {
            return unreadable(e.getMessage());
        }
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
            return FailedAttempt.last(interrupted(e));
        }
        if (e instanceof IOException io) {
            return failed(io, state);
        }
        return FailedAttempt.last(e instanceof SdkException own ? own : unexpected(e, state));
    }

    FailedAttempt unreadable(@Nullable String message) {
        markOutcomeUnknown(true);
        return FailedAttempt.last(new ResponseFormatException(
                operation.name(), attempts, outcomeUnknown, message == null ? "malformed response" : message));
    }

    ProxyAuthenticationException proxyRejected(String reason, @Nullable IOException cause) {
        return new ProxyAuthenticationException(operation.name(), attempts, outcomeUnknown, reason, cause);
    }

    CallInterruptedException interrupted(@Nullable Throwable cause) {
        return new CallInterruptedException(operation.name(), attempts, outcomeUnknown, cause);
    }

    DeadlineExceededException deadlineExceeded(@Nullable Throwable cause) {
        return new DeadlineExceededException(operation.name(), attempts, outcomeUnknown, cause);
    }

    /** A retry that can't be authenticated must not hide that an earlier attempt may have been processed. */
    RuntimeException notAuthenticated(RuntimeException e) {
        if (!outcomeUnknown) {
            return e;
        }
        if (e instanceof CallInterruptedException) {
            return interrupted(e);
        }
        if (e instanceof DeadlineExceededException) {
            return deadlineExceeded(e);
        }
        boolean login =
                e instanceof ApiException || e instanceof TransportException || e instanceof ResponseFormatException;
        // A vendor's own exception reports the outcome of the earlier attempt itself.
        return !login && e instanceof SdkException
                ? e
                : new TransportException(operation.name(), attempts, true, "the retry could not be authenticated", e);
    }

    private FailedAttempt failed(IOException e, AttemptState state) {
        if (Thread.currentThread().isInterrupted()) {
            markOutcomeUnknown(state.sent);
            return FailedAttempt.last(interrupted(withoutText(e)));
        }
        if (state.bodyFailed) {
            return FailedAttempt.last(transportFailure("the request body can't be read", e));
        }
        String alert = state.rejectedByAlert;
        if (alert != null) {
            return FailedAttempt.last(rejectedHandshake(alert, e));
        }
        if (state.sent) {
            return e.getCause() instanceof DataFormatException
                    ? unreadable("the compressed response is damaged")
                    : noResponse(e);
        }
        ProxyRejectedException rejection = find(ProxyRejectedException.class, e);
        if (rejection != null) {
            return FailedAttempt.last(proxyRejected(rejection.reason(), e));
        }
        if (deadline.passed()) {
            return FailedAttempt.last(deadlineExceeded(e));
        }
        if (isUntrusted(e)) {
            alert = TlsAlert.received(e);
            return FailedAttempt.last(
                    alert == null
                            ? transportFailure("no trusted TLS connection, see SdkConfig.tls()", e)
                            : rejectedHandshake(alert, e));
        }
        String route = engine.transport.proxy.isUsed() ? " through the proxy" : "";
        return FailedAttempt.retryableIf(
                true,
                transportFailure("no connection" + route + " (" + e.getClass().getSimpleName() + ")", e));
    }

    private TransportException rejectedHandshake(String alert, IOException e) {
        return transportFailure(
                "the server rejected the TLS handshake with the alert " + alert
                        + "; check the client key and the other settings of SdkConfig.tls()",
                e);
    }

    private FailedAttempt noResponse(IOException thrown) {
        markOutcomeUnknown(true);
        engine.transport.dropIdle();
        IOException e = withoutText(thrown);
        String type = thrown.getClass().getSimpleName();
        return deadline.passed()
                ? FailedAttempt.last(deadlineExceeded(e))
                : FailedAttempt.retryableIf(
                        operation.retrySafety().isRetryable(),
                        transportFailure("connection closed before the response was complete (" + type + ")", e));
    }

    private TransportException transportFailure(String message, IOException cause) {
        return new TransportException(operation.name(), attempts, outcomeUnknown, message, cause);
    }

    /** An unexpected exception of OkHttp, a mapper or an authenticator must not hide that there was a response. */
    private ResponseFormatException unexpected(Exception e, AttemptState state) {
        markOutcomeUnknown(state.sent);
        String message = "malformed response (" + e.getClass().getName() + ")";
        ResponseFormatException failure =
                new ResponseFormatException(operation.name(), attempts, outcomeUnknown, message);
        failure.setStackTrace(e.getStackTrace());
        return failure;
    }

    private void markOutcomeUnknown(boolean unknown) {
        outcomeUnknown |= unknown && operation.retrySafety().isChange();
    }

    /** A redirect such as 303 may mean that the request was processed. */
    private static boolean mayBeProcessed(int status) {
        return status >= 300 && status < 400 && status != 304 && status != 307 && status != 308;
    }

    /** Returns an exception of the type among the given one, its causes, and the failures of other addresses. */
    static <E extends Throwable> @Nullable E find(Class<E> type, @Nullable Throwable e) {
        if (e == null || type.isInstance(e)) {
            return e == null ? null : type.cast(e);
        }
        for (Throwable suppressed : e.getSuppressed()) {
            E found = find(type, suppressed);
            if (found != null) {
                return found;
            }
        }
        return find(type, e.getCause());
    }

    /** OkHttp quotes malformed responses, which may contain anything. */
    private static IOException withoutText(IOException e) {
        IOException quiet = new IOException(e.getClass().getName());
        quiet.setStackTrace(e.getStackTrace());
        return quiet;
    }

    /** Trust and protocol failures are permanent. A connection that was closed during the handshake is not. */
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
}
