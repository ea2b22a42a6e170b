package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.check.FirstCause;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ProxyAuthenticationException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.CancelledWaitException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Converts the failures of one call into exceptions. Decides which failures may be retried, and
 * whether the outcome of the call is unknown.
 */
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

    /** Returns whether the server may have processed this change, in any attempt so far. */
    boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** Returns the error in a response, or null if the response reports success. */
    @Nullable
    ApiError error(ApiResponse response) {
        ApiError error = operation.errorMapper().orElse(engine.mapper).map(operation, response);
        return error == null && !response.isSuccessful() && !operation.readsDamagedBodies()
                ? ApiError.builder(ErrorKind.ofStatus(response.status())).build()
                : error;
    }

    /** Returns whether the error of a retry means that an earlier attempt succeeded. */
    boolean isAlreadyDone(ApiError error) {
        return outcomeUnknown
                && (error.code().filter(operation.alreadyDoneCodes()::contains).isPresent()
                        || (operation.method().equals("DELETE") && error.kind() == ErrorKind.NOT_FOUND));
    }

    /**
     * Returns whether the request may be replayed after re-authentication. The operation must be safe
     * or idempotent, or the server must not have processed the request.
     */
    boolean isReplayable(ApiResponse response, ApiError error) {
        return error.kind() == ErrorKind.UNAUTHENTICATED
                && error.retryable()
                && (operation.retrySafety().isRetryable() || !mayHaveBeenProcessed(response.status()));
    }

    /** Classifies an error response. */
    FailedAttempt rejected(ApiResponse response, ApiError error) {
        int status = response.status();
        boolean rateLimited = error.kind() == ErrorKind.RATE_LIMITED;
        boolean serverFailed = error.kind() == ErrorKind.SERVER_ERROR || status == 408;
        markOutcomeUnknown(serverFailed || mayHaveBeenProcessed(status));
        boolean transientStatus = switch (status) {
            case 408, 500, 502, 503, 504 -> true;
            default -> false;
        };
        Optional<Duration> retryAfter =
                RetryAfter.of(response, engine.config.time().now()).or(error::retryAfter);
        // A server that states a wait expects the same request again, so it did not process it. A 429 alone is
        // not enough to send a non-idempotent request twice.
        boolean safeToRetry = operation.retrySafety().isRetryable()
                ? rateLimited || (serverFailed && transientStatus)
                : rateLimited && retryAfter.isPresent() && operation.retrySafety() == RetrySafety.NON_IDEMPOTENT;
        ErrorContext context =
                new ErrorContext(operation.name(), error, response, attempts, outcomeUnknown, retryAfter);
        return new FailedAttempt(
                context.toException(),
                error.retryable() && safeToRetry,
                rateLimited || status == 503,
                retryAfter.orElse(Duration.ZERO));
    }

    /** Classifies an exception that was thrown while a request was sent or its response was read. */
    FailedAttempt thrown(Exception e, AttemptState state) {
        if (e instanceof UnreadableJsonException json) {
            return json.truncated() ? noResponse(new EOFException("incomplete JSON")) : unreadable(json.getMessage());
        }
        if (e instanceof UnreadableBodyException) {
            return unreadable(e.getMessage());
        }
        if (e instanceof CancelledWaitException) {
            markOutcomeUnknown(state.mayBeProcessed());
            return FailedAttempt.last(cancelled(e));
        }
        if (e instanceof InterruptedException) {
            markOutcomeUnknown(state.mayBeProcessed());
            Thread.currentThread().interrupt();
            return FailedAttempt.last(interrupted(e));
        }
        if (e instanceof IOException io) {
            return failed(io, state);
        }
        return FailedAttempt.last(e instanceof SdkException sdkException ? sdkException : unexpected(e, state));
    }

    /** Called if an {@code Error} ended an attempt. */
    void aborted(AttemptState state) {
        markOutcomeUnknown(state.mayBeProcessed());
    }

    /** Classifies a response that can't be read. */
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

    CallCancelledException cancelled(@Nullable Throwable cause) {
        return new CallCancelledException(operation.name(), attempts, outcomeUnknown, cause);
    }

    DeadlineExceededException deadlineExceeded(@Nullable Throwable cause) {
        return new DeadlineExceededException(operation.name(), attempts, outcomeUnknown, cause);
    }

    /**
     * Returns the exception to throw if a request can't be authenticated. If the outcome of an
     * earlier attempt is unknown, the returned exception reports this.
     */
    RuntimeException notAuthenticated(RuntimeException e) {
        boolean cancelled = e instanceof CallCancelledException
                || (deadline.isCancelled()
                        && (e instanceof CallInterruptedException
                                || e instanceof TransportException
                                || !(e instanceof SdkException)));
        if (cancelled) {
            return cancelled(e);
        }
        if (!outcomeUnknown) {
            return e;
        }
        if (e instanceof CallInterruptedException) {
            return interrupted(e);
        }
        if (e instanceof DeadlineExceededException) {
            return deadlineExceeded(e);
        }
        boolean loginFailed =
                e instanceof ApiException || e instanceof TransportException || e instanceof ResponseFormatException;
        // Vendor-specific exceptions already report the outcome of the earlier attempt.
        return !loginFailed && e instanceof SdkException
                ? e
                : new TransportException(operation.name(), attempts, true, "the retry could not be authenticated", e);
    }

    private FailedAttempt failed(IOException e, AttemptState state) {
        if (Thread.currentThread().isInterrupted()) {
            markOutcomeUnknown(state.mayBeProcessed());
            return FailedAttempt.last(interrupted(withoutMessage(e)));
        }
        if (deadline.isCancelled()) {
            markOutcomeUnknown(state.mayBeProcessed());
            return FailedAttempt.last(cancelled(withoutMessage(e)));
        }
        if (e instanceof TargetFailedException) {
            markOutcomeUnknown(true);
            return FailedAttempt.last(transportFailure("the target of the download failed", e.getCause()));
        }
        if (state.bodyFailed) {
            return FailedAttempt.last(
                    deadline.passed()
                            ? deadlineExceeded(e)
                            : transportFailure("the request body can't be read (" + FirstCause.of(e) + ")", e));
        }
        String alert = state.rejectedByAlert;
        if (alert != null) {
            return FailedAttempt.last(rejectedHandshake(alert, e));
        }
        if (state.sent) {
            return noResponse(e);
        }
        ProxyRejectedException rejection = Causes.find(ProxyRejectedException.class, e);
        if (rejection != null) {
            return FailedAttempt.last(proxyRejected(rejection.reason(), e));
        }
        if (deadline.passed()) {
            return FailedAttempt.last(deadlineExceeded(e));
        }
        if (isPermanentTlsFailure(e)) {
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
        IOException e = withoutMessage(thrown);
        String type = thrown.getClass().getSimpleName();
        return deadline.passed()
                ? FailedAttempt.last(deadlineExceeded(e))
                : FailedAttempt.retryableIf(
                        operation.retrySafety().isRetryable(),
                        transportFailure("connection closed before the response was complete (" + type + ")", e));
    }

    private TransportException transportFailure(String message, @Nullable Throwable cause) {
        return new TransportException(operation.name(), attempts, outcomeUnknown, message, cause);
    }

    /**
     * Converts an unexpected exception of OkHttp, a mapper or an authenticator, so that the caller
     * sees whether the outcome is unknown. The original message is omitted.
     */
    private ResponseFormatException unexpected(Exception e, AttemptState state) {
        markOutcomeUnknown(state.mayBeProcessed());
        String message = "malformed response (" + e.getClass().getName() + ")";
        ResponseFormatException failure =
                new ResponseFormatException(operation.name(), attempts, outcomeUnknown, message);
        failure.setStackTrace(e.getStackTrace());
        return failure;
    }

    /** Marks the outcome as unknown if the condition holds and the operation changes something. */
    private void markOutcomeUnknown(boolean unknown) {
        outcomeUnknown |= unknown && operation.retrySafety().isChange();
    }

    /**
     * Returns whether the server may have processed the request before it sent this redirect. 307
     * and 308 ask the client to send the same request to another URL.
     */
    private static boolean mayHaveBeenProcessed(int status) {
        return status >= 300 && status < 400 && status != 304 && status != 307 && status != 308;
    }

    /**
     * Returns an exception without the message of the given one. Messages of OkHttp quote malformed
     * responses, which may contain secrets.
     */
    private static IOException withoutMessage(IOException e) {
        IOException sanitized = new IOException(e.getClass().getName());
        sanitized.setStackTrace(e.getStackTrace());
        return sanitized;
    }

    /**
     * Returns whether the TLS handshake failed permanently, because of trust or the protocol. A
     * connection that was closed during the handshake is not a permanent failure.
     */
    private static boolean isPermanentTlsFailure(IOException e) {
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
