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
 * What a call must come to.
 *
 * @param reads requests that the server reads
 * @param failure exact class; null for success
 * @param attempts told by the exception and to listeners
 * @param unknown whether the server may have acted
 * @param status of a refusal
 */
record Expected(
        int reads,
        @Nullable Class<? extends SdkException> failure,
        int attempts,
        boolean unknown,
        Optional<Integer> status) {

    /** What each operation must come to. */
    interface Outcome extends Function<Op, Expected> {}

    static Outcome success(int reads, int attempts) {
        return op -> new Expected(reads, null, attempts, false, Optional.empty());
    }

    /** No connection: nothing was sent, so that every operation is tried so often. */
    static Outcome notSent(int attempts) {
        return op -> new Expected(0, TransportException.class, attempts, false, Optional.empty());
    }

    /** Sent, and no usable answer: repeated where harmless; a change may have been made. */
    static Outcome lost() {
        return op -> new Expected(op.tries(), TransportException.class, op.tries(), op.changes(), Optional.empty());
    }

    /** Sent, and the time was up before an answer. */
    static Outcome late() {
        return op -> new Expected(1, DeadlineExceededException.class, 1, op.changes(), Optional.empty());
    }

    /** Answered, and not understood: never repeated; a change may have been made. */
    static Outcome unreadable() {
        return op -> new Expected(1, ResponseFormatException.class, 1, op.changes(), Optional.empty());
    }

    /** Refused: nothing was done, and nothing would change by a repeat. */
    static Outcome refused(Class<? extends ApiException> kind, int status) {
        return refused(kind, status, 1);
    }

    /** Refused so often: nothing was done. */
    static Outcome refused(Class<? extends ApiException> kind, int status, int attempts) {
        return op -> new Expected(attempts, kind, attempts, false, Optional.of(status));
    }

    /** The server failed: repeated where harmless; a change may have been made. */
    static Outcome failed(Class<? extends ApiException> kind, int status) {
        return op -> new Expected(op.tries(), kind, op.tries(), op.changes(), Optional.of(status));
    }

    /** Not repeated, and a change may have been made. */
    static Outcome unclear(Class<? extends ApiException> kind, int status) {
        return op -> new Expected(1, kind, 1, op.changes(), Optional.of(status));
    }

    /** One outcome where a repeat is harmless, another one where it is not. */
    static Outcome each(Outcome retryable, Outcome unsafe) {
        return op -> (op.tries() > 1 ? retryable : unsafe).apply(op);
    }
}
