package dev.gatehouse.sdk.core.internal;

import org.jspecify.annotations.Nullable;

/** What the network layer tells about one attempt. */
final class Flight {

    /** Set just before the request is written; until then the server can't have acted. */
    volatile boolean sent;

    /** Taken off a 503, which OkHttp would else answer with a repeat of its own when it says zero. */
    volatile @Nullable String retryAfter;
}
