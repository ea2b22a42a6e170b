package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.CancelledWaitException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.ResponseDecoder;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call: authenticates, sends, classifies, and retries where that is harmless. Stands above OkHttp, whose timeouts do
 * not end a wait between attempts, and which must never retry on its own.
 */
final class AttemptLoop<T extends @Nullable Object> {

    /** The result of an attempt. */
    private sealed interface Outcome<T extends @Nullable Object> permits Success, Failure {}

    private record Success<T extends @Nullable Object>(T value) implements Outcome<T> {}

    private record Failure<T extends @Nullable Object>(FailedAttempt attempt, boolean replayable)
            implements Outcome<T> {}

    private final Engine engine;
    private final ApiRequest request;
    private final Operation operation;
    private final Authenticator authenticator;
    private final CallOptions options;
    private final ResponseReader reader;
    private final ResponseDecoder<T> decoder;
    private final @Nullable T done;
    private final TimeSource time;
    private final Deadline deadline;
    private final FailureClassifier failures;
    private final Backoff backoff;
    private boolean renewed;
    private @Nullable ApiResponse response;

    AttemptLoop(
            Engine engine,
            ApiRequest request,
            Authenticator authenticator,
            CallOptions options,
            ResponseReader reader,
            ResponseDecoder<T> decoder,
            @Nullable T done) {
        this.engine = engine;
        this.operation = request.operation();
        this.authenticator = authenticator;
        this.options = options;
        this.reader = reader;
        this.decoder = decoder;
        this.done = done;
        this.time = engine.config.time();
        this.deadline = Deadline.in(options.deadline().orElse(engine.config.deadline()), time, options.cancellation());
        this.request = BoundedBody.in(request, deadline, engine.transport::isClosed);
        this.failures = new FailureClassifier(engine, operation, deadline);
        this.backoff = new Backoff(engine, options, deadline);
    }

    T run() {
        long start = time.nanoTime();
        Throwable failure = null;
        T value;
        try {
            value = attemptUntilDone();
        } catch (Throwable e) {
            failure = e;
            // The failure of a login may be the cause of other calls' failures.
            if (e instanceof SdkException own && operation.name().equals(own.operation())) {
                backoff.addEarlierFailuresTo(own);
            }
            throw e;
        } finally {
            engine.events.call(
                    request,
                    authenticator,
                    failures.attempts(),
                    response,
                    failure,
                    failures.isOutcomeUnknown(),
                    time.nanoTime() - start);
        }
        ApiResponse last = response;
        if (last != null) {
            options.onResponse().ifPresent(listener -> listener.accept(last));
        }
        return value;
    }

    private T attemptUntilDone() {
        if (engine.transport.isClosed()) {
            throw new IllegalStateException("the client is closed");
        }
        String rejection = engine.transport.proxy.rejection();
        if (rejection != null) {
            throw failures.proxyRejected(rejection, null);
        }
        while (true) {
            checkTime();
            ApiRequest authenticated = authenticate();
            checkTime();
            Outcome<T> outcome = attemptWithPermit(authenticated);
            if (outcome instanceof Success<T> success) {
                return success.value;
            }
            Failure<T> failure = (Failure<T>) outcome;
            if (failure.replayable && response != null && renew(authenticated, response)) {
                renewed = true;
            } else {
                retryOrThrow(failure.attempt);
            }
        }
    }

    /** The wait for a permit is not part of the attempt. Only the deadline limits it. */
    private Outcome<T> attemptWithPermit(ApiRequest authenticated) {
        awaitPermit();
        try {
            return attempt(authenticated);
        } finally {
            engine.transport.releasePermit();
        }
    }

    private void awaitPermit() {
        try {
            if (!deadline.await(() -> engine.transport.awaitPermit(deadline.remainingNanos()))) {
                throw failures.deadlineExceeded(null);
            }
        } catch (CancelledWaitException e) {
            throw failures.cancelled(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
    }

    private Outcome<T> attempt(ApiRequest authenticated) {
        failures.attemptStarts();
        response = null;
        long start = time.nanoTime();
        AttemptState state = new AttemptState(
                operation.retrySafety() == RetrySafety.SAFE,
                operation.readsDamagedBodies(),
                readTimeoutMillis(),
                options.cancellation());
        Throwable failure = null;
        try {
            Outcome<T> outcome = exchange(authenticated, state);
            failure = outcome instanceof Failure<T> failed ? failed.attempt.failure() : null;
            return outcome;
        } catch (UnreadableJsonException | InterruptedException | IOException | RuntimeException e) {
            FailedAttempt failed = failures.thrown(e, state);
            failure = failed.failure();
            return new Failure<>(reader.canRetry() ? failed : FailedAttempt.last(failed.failure()), false);
        } catch (Throwable e) {
            // An Error is thrown as it is.
            failures.aborted(state);
            failure = e;
            throw e;
        } finally {
            engine.events.attempt(
                    operation,
                    failures.attempts(),
                    response,
                    failure,
                    failures.isOutcomeUnknown(),
                    time.nanoTime() - start);
        }
    }

    private Outcome<T> exchange(ApiRequest authenticated, AttemptState state)
            throws UnreadableJsonException, InterruptedException, IOException {
        long attempt = reader.isStreaming() ? Long.MAX_VALUE : Durations.nanos(attemptTimeout());
        long limit = Math.min(attempt, deadline.remainingNanos());
        ApiResponse received = deadline.await(() -> engine.transport.send(authenticated, state, limit, reader));
        response = received;
        authenticator.received(authenticated, received);
        boolean expected = request.isExpected(received.status());
        IOException incomplete = state.incomplete;
        if (expected && incomplete != null) {
            throw incomplete;
        }
        boolean accepted = reader.isDelivered() || expected;
        ApiError error = accepted ? null : failures.error(received);
        if (error == null) {
            return succeed(received, incomplete);
        }
        if (done != null && failures.isAlreadyDone(error)) {
            return new Success<>(done);
        }
        boolean replayable = !renewed
                && (failures.isReplayable(received, error) || authenticator.isRejected(authenticated, received));
        return new Failure<>(failures.rejected(received, error), replayable);
    }

    private Outcome<T> succeed(ApiResponse received, @Nullable IOException incomplete)
            throws UnreadableJsonException, IOException {
        // Without a body there is no page: some servers label every response so.
        boolean page = received.isSuccessful() && received.body().length > 0 && received.isHtml();
        if (page && !MediaTypes.acceptsHtml(request) && !operation.readsDamagedBodies()) {
            return new Failure<>(
                    failures.unreadable(
                            "received an HTML page instead of JSON; check the base URL and any proxy in between"),
                    false);
        }
        T value = decode(received, incomplete);
        backoff.succeeded();
        return new Success<>(value);
    }

    private T decode(ApiResponse received, @Nullable IOException incomplete)
            throws UnreadableJsonException, IOException {
        try {
            return decoder.decode(received);
        } catch (UnreadableJsonException e) {
            if (incomplete != null) {
                throw incomplete;
            }
            throw e;
        }
    }

    private Duration attemptTimeout() {
        return options.attemptTimeout().orElse(engine.config.attemptTimeout());
    }

    /** A streamed response is limited by the deadline alone, but each wait for its bytes is limited, too. */
    private int readTimeoutMillis() {
        long millis = Durations.nanos(attemptTimeout()) / 1_000_000;
        return reader.isStreaming() ? (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis)) : 0;
    }

    private void checkTime() {
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interrupted(null);
        }
        if (deadline.isCancelled()) {
            throw failures.cancelled(null);
        }
        if (deadline.passed()) {
            throw failures.deadlineExceeded(null);
        }
    }

    private ApiRequest authenticate() {
        try {
            return authenticator.apply(reader.prepare(request), deadline);
        } catch (RuntimeException e) {
            throw failures.notAuthenticated(e);
        }
    }

    private boolean renew(ApiRequest rejected, ApiResponse received) {
        try {
            return authenticator.renew(rejected, received, deadline);
        } catch (RuntimeException e) {
            throw failures.notAuthenticated(e);
        }
    }

    private void retryOrThrow(FailedAttempt failed) {
        try {
            backoff.awaitRetry(failed);
        } catch (CancelledWaitException e) {
            throw failures.cancelled(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(e);
        }
    }
}
