package dev.gatehouse.sdk.core.internal;

import java.util.concurrent.atomic.AtomicInteger;

/** Limits the retries of a client, so that a failing server gets only few additional requests. */
final class RetryBudget {

    static final int TRANSIENT_COST = 14;
    static final int THROTTLED_COST = 5;
    static final int SUCCESS_GAIN = 1;

    private final int capacity;
    private final AtomicInteger left;

    RetryBudget(int capacity) {
        this.capacity = capacity;
        this.left = new AtomicInteger(capacity);
    }

    boolean take(int cost) {
        int before = left.getAndUpdate(points -> points < cost ? points : points - cost);
        return before >= cost;
    }

    void refund(int points) {
        if (left.get() < capacity) {
            left.updateAndGet(now -> Math.min(capacity, now + points));
        }
    }
}
