package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.check.Durations;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The retries of one call: limited by attempts, deadline and retry budget, with a random wait before each. */
final class Backoff {

    private final Engine engine;
    private final RetryPolicy policy;
    private final Deadline deadline;
    private final int maxAttempts;
    private final List<SdkException> earlier = new ArrayList<>(0);
    private int refund = RetryBudget.SUCCESS_GAIN;

    Backoff(Engine engine, CallOptions options, Deadline deadline) {
        this.engine = engine;
        this.policy = engine.config.retry();
        this.deadline = deadline;
        this.maxAttempts = options.attempts().orElse(policy.attempts());
    }

    /** Waits for the next attempt, or throws the failure if there is none. */
    void awaitRetry(FailedAttempt failed) throws InterruptedException {
        Duration wait = delay(failed);
        int cost = failed.throttled() ? RetryBudget.THROTTLED_COST : RetryBudget.TRANSIENT_COST;
        // The budget comes last: a retry that is not sent must not use it.
        if (!failed.retryable()
                || earlier.size() + 1 >= maxAttempts
                || engine.transport.isClosed()
                || Durations.nanos(wait) >= deadline.remainingNanos()
                || !engine.budget.take(cost)) {
            throw failed.failure();
        }
        refund = cost;
        earlier.add(failed.failure());
        deadline.await(() -> {
            engine.config.time().sleep(wait);
            return wait;
        });
        if (engine.transport.isClosed()) {
            earlier.remove(failed.failure());
            throw failed.failure();
        }
    }

    void succeeded() {
        engine.budget.refund(refund);
    }

    void addEarlierFailuresTo(SdkException last) {
        earlier.forEach(last::addSuppressed);
    }

    private Duration delay(FailedAttempt failed) {
        Duration base = failed.throttled() ? policy.throttledDelay() : policy.baseDelay();
        double bound = Math.min(
                (double) Durations.nanos(policy.maxDelay()),
                (double) Durations.nanos(base) * Math.pow(2, earlier.size()));
        Duration random = Duration.ofNanos((long) (ThreadLocalRandom.current().nextDouble() * bound));
        return random.compareTo(failed.atLeast()) > 0 ? random : failed.atLeast();
    }
}
