package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.Nullable;

/** What the network layer tells about one attempt, and what it must keep to. */
final class AttemptState {

    /** Whether it is harmless if somebody else's interceptor sends this attempt again. */
    final boolean retryable;

    /** Set just before the request is written; until then the server can't have acted. */
    volatile boolean sent;

    /** Set when our own body could not be read: no failure of the network, and nothing complete was sent. */
    volatile boolean bodyFailed;

    /** Taken off a 503, which OkHttp would else answer with a repeat of its own when it says zero. */
    volatile @Nullable String retryAfter;

    AttemptState(boolean retryable) {
        this.retryable = retryable;
    }
}
