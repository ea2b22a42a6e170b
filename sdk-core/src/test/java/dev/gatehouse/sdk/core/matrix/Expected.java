package dev.gatehouse.sdk.core.matrix;

import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.TransportException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The expected result of a call.
 *
 * @param requests the number of requests that the server reads
 * @param failure the exact class of the exception; null for success
 * @param attempts the number of attempts, as reported by the exception and to listeners
 * @param outcomeUnknown whether the server may have processed the request
 * @param status the status code of an {@code ApiException}
 */
record Expected(
        int requests,
        @Nullable Class<? extends SdkException> failure,
        int attempts,
        boolean outcomeUnknown,
        Optional<Integer> status) {

    /** The expected result for each operation. */
    interface Outcome extends Function<Op, Expected> {}

    static Outcome success(int requests, int attempts) {
        return op -> new Expected(requests, null, attempts, false, Optional.empty());
    }

    /** No request was sent, so that all operations are retried. */
    static Outcome notSent(int attempts) {
        return op -> new Expected(0, TransportException.class, attempts, false, Optional.empty());
    }

    /**
     * No complete response was received. Retried if the operation permits it; the outcome of a
     * change is unknown.
     */
    static Outcome noResponse() {
        return op ->
                new Expected(op.attempts(), TransportException.class, op.attempts(), op.changes(), Optional.empty());
    }

    /** The deadline passed after the request was sent. */
    static Outcome deadlineExceeded() {
        return op -> new Expected(1, DeadlineExceededException.class, 1, op.changes(), Optional.empty());
    }

    /** The response can't be read. Not retried; the outcome of a change is unknown. */
    static Outcome unreadable() {
        return op -> new Expected(1, ResponseFormatException.class, 1, op.changes(), Optional.empty());
    }

    /** The request was rejected. Not retried; it was not processed. */
    static Outcome rejected(Class<? extends ApiException> kind, int status) {
        return rejected(kind, status, 1);
    }

    /** The request was rejected at each attempt. It was not processed. */
    static Outcome rejected(Class<? extends ApiException> kind, int status, int attempts) {
        return op -> new Expected(attempts, kind, attempts, false, Optional.of(status));
    }

    /**
     * The server failed. Retried if the operation permits it; the outcome of a change is unknown.
     */
    static Outcome serverError(Class<? extends ApiException> kind, int status) {
        return op -> new Expected(op.attempts(), kind, op.attempts(), op.changes(), Optional.of(status));
    }

    /** Not retried; the outcome of a change is unknown. */
    static Outcome unknownOutcome(Class<? extends ApiException> kind, int status) {
        return op -> new Expected(1, kind, 1, op.changes(), Optional.of(status));
    }

    /** Different outcomes for retryable and other operations. */
    static Outcome byRetrySafety(Outcome retryable, Outcome other) {
        return op -> (op.attempts() > 1 ? retryable : other).apply(op);
    }
}
