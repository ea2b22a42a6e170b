package dev.gatehouse.sdk.core.bulk;

import dev.gatehouse.sdk.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one input.
 *
 * @param input the input
 * @param state whether the operation succeeded
 * @param value what the operation returned; empty if it failed, or returned null or nothing
 * @param failure what the operation threw: an {@link SdkException}, or an exception of the application such as
 *     {@code IllegalArgumentException}; empty if it succeeded
 * @param <I> type of the inputs
 * @param <R> type of the values
 */
public record BulkResult<I, R>(I input, State state, Optional<R> value, Optional<RuntimeException> failure) {

    /** Whether an operation succeeded. */
    public enum State {
        /** The operation returned. */
        SUCCEEDED,
        /** The operation threw an exception. A call that failed applied no change; calls before it may have. */
        FAILED,
        /** The server may have applied the change, see {@link SdkException#outcomeUnknown()}. Read the resource. */
        UNKNOWN
    }

    static <I, R> BulkResult<I, R> succeeded(I input, @Nullable R value) {
        return new BulkResult<>(input, State.SUCCEEDED, Optional.ofNullable(value), Optional.empty());
    }

    static <I, R> BulkResult<I, R> failed(I input, RuntimeException failure) {
        return new BulkResult<>(
                input,
                isOutcomeUnknown(failure) ? State.UNKNOWN : State.FAILED,
                Optional.empty(),
                Optional.of(failure));
    }

    static <I, R> BulkResult<I, R> unknown(I input) {
        return new BulkResult<>(input, State.UNKNOWN, Optional.empty(), Optional.empty());
    }

    /** The application may wrap the exceptions of the SDK. */
    private static boolean isOutcomeUnknown(Throwable failure) {
        Throwable cause = failure;
        // Causes may form a cycle.
        for (int depth = 0; cause != null && depth < 100; depth++) {
            if (cause instanceof SdkException e && e.outcomeUnknown()) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
