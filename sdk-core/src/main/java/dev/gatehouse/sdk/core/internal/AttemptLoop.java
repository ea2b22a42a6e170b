package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.error.ApiFailure;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiError;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.ApiResponse;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.Safety;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
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
    private record Setback(SdkException failure, boolean repeatable, boolean throttled, Duration atLeast) {
        static Setback last(SdkException failure) {
            return new Setback(failure, false, false, Duration.ZERO);
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
    private int repeats;
    private int owed = Budget.SUCCESS_GAIN;
    private boolean renewed;
    private boolean mayHaveActed;
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
        SdkException failure = null;
        try {
            return attemptUntilDone();
        } catch (SdkException e) {
            failure = e;
            earlier.forEach(e::addSuppressed);
            throw e;
        } finally {
            engine.observers.call(operation, attempts, answer, failure, time.nanoTime() - start);
        }
    }

    private T attemptUntilDone() {
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted(null);
            }
            if (deadline.passed()) {
                throw new DeadlineExceededException(operation.name(), attempts, mayHaveActed, null);
            }
            ApiRequest authorised = authorise();
            attempts++;
            answer = null;
            Setback setback = null;
            long start = time.nanoTime();
            Flight flight = new Flight();
            try {
                long limit = Math.min(Limits.nanos(attemptTimeout), deadline.remainingNanos());
                ApiResponse received = engine.transport.send(authorised, flight, limit, engine.codec);
                answer = received;
                authenticator.received(received);
                ApiError error = judge(received);
                if (error == null) {
                    return succeed(received);
                }
                if (done != null && mayHaveActed && meansDone(error)) {
                    return done;
                }
                if (mayRenew(error) && renew(authorised, received)) {
                    renewed = true;
                    continue;
                }
                setback = refused(received, error);
            } catch (UnreadableJsonException e) {
                setback = e.truncated() ? lost(new EOFException("the answer breaks off")) : unreadable(e.getMessage());
            } catch (AnswerTooLargeException e) {
                setback = unreadable(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw interrupted(e);
            } catch (IOException e) {
                setback = failed(e, flight.sent);
            } finally {
                engine.observers.attempt(
                        operation, attempts, answer, setback == null ? null : setback.failure, time.nanoTime() - start);
            }
            repeatOrThrow(setback);
        }
    }

    private ApiRequest authorise() {
        try {
            return authenticator.apply(request, deadline);
        } catch (SdkException e) {
            throw mayHaveActed ? unauthorised(e) : e;
        }
    }

    /** What keeps a repeat from being sent must not hide that an earlier attempt may have been carried out. */
    private SdkException unauthorised(SdkException e) {
        if (e instanceof CallInterruptedException) {
            return interrupted(e);
        }
        if (e instanceof DeadlineExceededException) {
            return new DeadlineExceededException(operation.name(), attempts, true, e);
        }
        return new TransportException(operation.name(), attempts, true, "the repeat could not be authorised", e);
    }

    private @Nullable ApiError judge(ApiResponse received) {
        ApiError error = engine.mapper.map(operation, received);
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
        engine.budget.giveBack(owed);
        options.onResponse().ifPresent(listener -> listener.accept(received));
        return value;
    }

    private boolean meansDone(ApiError error) {
        return error.code().filter(operation.doneCodes()::contains).isPresent()
                || (operation.method().equals("DELETE") && error.kind() == ErrorKind.NOT_FOUND);
    }

    /** An answer "not authenticated" means that nothing was done: one replay is safe whatever the operation. */
    private boolean mayRenew(ApiError error) {
        return error.kind() == ErrorKind.UNAUTHENTICATED && error.repeatable() && !renewed;
    }

    private boolean renew(ApiRequest rejected, ApiResponse received) {
        try {
            return authenticator.renew(rejected, received, deadline);
        } catch (SdkException e) {
            throw mayHaveActed ? unauthorised(e) : e;
        }
    }

    private Setback refused(ApiResponse received, ApiError error) {
        int status = received.status();
        boolean unclear = error.kind() == ErrorKind.SERVER_ERROR || status == 408;
        boolean throttled = error.kind() == ErrorKind.RATE_LIMITED || status == 503;
        noteUnclear(unclear);
        Optional<Duration> retryAfter = RetryAfter.of(received, time.now());
        boolean transientStatus = switch (status) {
            case 408, 500, 502, 503, 504 -> true;
            default -> false;
        };
        boolean repeatable = error.repeatable()
                && (error.kind() == ErrorKind.RATE_LIMITED || (transientStatus && operation.safety() != Safety.UNSAFE));
        ApiFailure facts = new ApiFailure(operation.name(), error, received, attempts, mayHaveActed, retryAfter);
        return new Setback(facts.toException(), repeatable, throttled, retryAfter.orElse(Duration.ZERO));
    }

    private Setback failed(IOException e, boolean sent) {
        if (Thread.currentThread().isInterrupted()) {
            noteUnclear(sent);
            throw interrupted(e);
        }
        if (sent) {
            return e.getCause() instanceof DataFormatException
                    ? unreadable("the answer's compression is damaged")
                    : lost(e);
        }
        if (deadline.passed()) {
            return Setback.last(new DeadlineExceededException(operation.name(), attempts, mayHaveActed, e));
        }
        boolean untrusted = isUntrusted(e);
        String text = untrusted
                ? "no trusted TLS connection, see SdkConfig.tls()"
                : "no connection (" + e.getClass().getSimpleName() + ")";
        return new Setback(
                new TransportException(operation.name(), attempts, mayHaveActed, text, e),
                !untrusted,
                false,
                Duration.ZERO);
    }

    private Setback lost(IOException thrown) {
        IOException e = thrown instanceof ProtocolException ? withoutText(thrown) : thrown;
        noteUnclear(true);
        if (deadline.passed()) {
            return Setback.last(new DeadlineExceededException(operation.name(), attempts, mayHaveActed, e));
        }
        String text = "no complete answer (" + e.getClass().getSimpleName() + ")";
        return new Setback(
                new TransportException(operation.name(), attempts, mayHaveActed, text, e),
                operation.safety() != Safety.UNSAFE,
                false,
                Duration.ZERO);
    }

    /** OkHttp quotes what the server sent where it is no HTTP; that may be anything. */
    private static IOException withoutText(IOException e) {
        IOException quiet = new ProtocolException("not HTTP");
        quiet.setStackTrace(e.getStackTrace());
        return quiet;
    }

    private Setback unreadable(@Nullable String message) {
        noteUnclear(true);
        return Setback.last(new ResponseFormatException(
                operation.name(), attempts, mayHaveActed, message == null ? "answer not understood" : message));
    }

    private void noteUnclear(boolean unclear) {
        mayHaveActed |= unclear && operation.safety() != Safety.READ;
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
        return new CallInterruptedException(operation.name(), attempts, mayHaveActed, cause);
    }

    /** Repeatable? Attempts left? Time left? Only then the budget, or the checks alone would drain it. */
    private void repeatOrThrow(Setback setback) {
        int limit = options.attempts().orElse(policy.attempts());
        if (!setback.repeatable || repeats + 1 >= limit) {
            throw setback.failure;
        }
        Duration wait = delay(setback);
        int cost = setback.throttled ? Budget.THROTTLED_COST : Budget.TRANSIENT_COST;
        if (Limits.nanos(wait) >= deadline.remainingNanos() || !engine.budget.take(cost)) {
            throw setback.failure;
        }
        repeats++;
        owed = cost;
        earlier.add(setback.failure);
        try {
            time.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(e);
        }
    }

    private Duration delay(Setback setback) {
        Duration base = setback.throttled ? policy.throttledDelay() : policy.baseDelay();
        double bound =
                Math.min((double) Limits.nanos(policy.maxDelay()), (double) Limits.nanos(base) * Math.pow(2, repeats));
        Duration own = Duration.ofNanos((long) (ThreadLocalRandom.current().nextDouble() * bound));
        return own.compareTo(setback.atLeast) > 0 ? own : setback.atLeast;
    }
}
