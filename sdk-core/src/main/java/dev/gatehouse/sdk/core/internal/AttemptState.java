package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.Cancellation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one attempt, shared by the attempt loop and the network layer. */
final class AttemptState {

    /** Whether it is harmless if an interceptor of the supplied client sends this request again. */
    final boolean retryable;

    /** Set just before the request is written; until then the server can't have processed it. */
    volatile boolean sent;

    /** Set before the call is cancelled because the attempt takes too long. */
    volatile boolean timedOut;

    /** Set when the response has begun, so that the call needs no look-ups any more. */
    volatile boolean responding;

    /** Set if the request body could not be read. This is not a network failure, and nothing complete was sent. */
    volatile boolean bodyFailed;

    /** The TLS alert by which the server rejected the connection after the request was sent, without processing it. */
    volatile @Nullable String rejectedByAlert;

    /** Removed from a 503 response, which OkHttp would otherwise retry if the value is 0. */
    volatile List<String> retryAfter = List.of();

    /** The status of a response that OkHttp would otherwise handle itself; 0 for all others. */
    volatile int status;

    /** Whether the body of a response is kept if it is incomplete. */
    final boolean keepsIncompleteBody;

    /** Why the body of a response that was kept is incomplete. */
    volatile @Nullable IOException incomplete;

    final Thread thread = Thread.currentThread();

    private final Optional<Cancellation> cancellation;

    /** The limit of each wait for bytes of the response; 0 if there is none. */
    final int readTimeoutMillis;

    AttemptState(
            boolean retryable,
            boolean keepsIncompleteBody,
            int readTimeoutMillis,
            Optional<Cancellation> cancellation) {
        this.retryable = retryable;
        this.keepsIncompleteBody = keepsIncompleteBody;
        this.readTimeoutMillis = readTimeoutMillis;
        this.cancellation = cancellation;
    }

    /** Returns whether the server may have processed the request: it was sent, and its body could be read. */
    boolean mayBeProcessed() {
        return sent && !bodyFailed;
    }

    /** Returns the exception to report: a timeout if this is why the call was cancelled. */
    IOException reported(IOException thrown) {
        if (!timedOut) {
            return thrown;
        }
        IOException timeout = new InterruptedIOException("timeout");
        timeout.initCause(thrown);
        return timeout;
    }

    /** Runs an action when the call is cancelled, until the registration is closed. */
    Cancellation.Registration onCancel(Runnable action) {
        return cancellation.isPresent() ? cancellation.get().onCancel(action) : () -> {};
    }
}
