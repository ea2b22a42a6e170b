package dev.gatehouse.sdk.core.bulk;

/**
 * How far a run has got.
 *
 * @param succeeded number of inputs whose operation succeeded
 * @param failed number of inputs whose operation failed
 * @param unknown number of inputs whose outcome is unknown
 * @param running number of inputs in progress
 * @param state whether the run goes on, or why it ended
 */
public record BulkProgress(long succeeded, long failed, long unknown, long running, State state) {

    /** Whether a run goes on, or why it ended. In all states but {@link #RUNNING}, no more inputs are taken. */
    public enum State {
        /** The run goes on. */
        RUNNING,
        /** All inputs have been processed. */
        COMPLETED,
        /** The limit of {@link Bulk#stopAfterFailures} was reached. */
        FAILURE_LIMIT,
        /** The run was cancelled. */
        CANCELLED,
        /** The thread of the run was interrupted. */
        INTERRUPTED
    }

    /** Returns the number of inputs that have a result. */
    public long finished() {
        return succeeded + failed + unknown;
    }
}
