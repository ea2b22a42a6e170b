package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.error.SdkException;
import java.time.Duration;

/**
 * A failed attempt and whether it may be retried.
 *
 * @param failure what the caller gets if it is not retried
 * @param retryable whether another attempt can't do harm
 * @param throttled whether the server is overloaded
 * @param atLeast the wait that the server asked for
 */
record FailedAttempt(SdkException failure, boolean retryable, boolean throttled, Duration atLeast) {

    static FailedAttempt last(SdkException failure) {
        return new FailedAttempt(failure, false, false, Duration.ZERO);
    }

    static FailedAttempt retryableIf(boolean retryable, SdkException failure) {
        return new FailedAttempt(failure, retryable, false, Duration.ZERO);
    }
}
