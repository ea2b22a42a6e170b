package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.Nullable;

/** The state of one attempt, shared by the attempt loop and the network layer. */
final class AttemptState {

    /** Whether it is harmless if an interceptor of the supplied client sends this request again. */
    final boolean retryable;

    /** Set just before the request is written; until then the server can't have processed it. */
    volatile boolean sent;

    /** Set if the request body could not be read. This is not a network failure, and nothing complete was sent. */
    volatile boolean bodyFailed;

    /** The TLS alert by which the server rejected the connection after the request was sent, without processing it. */
    volatile @Nullable String rejectedByAlert;

    /** Removed from a 503 response, which OkHttp would otherwise retry if the value is 0. */
    volatile @Nullable String retryAfter;

    AttemptState(boolean retryable) {
        this.retryable = retryable;
    }
}
