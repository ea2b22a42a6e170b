package dev.gatehouse.sdk.core.observe;

/**
 * A listener for attempts and calls, for instance to record metrics and traces. It is notified on
 * the thread of the call, which is the calling thread, or that of a page that is requested ahead (see
 * {@link dev.gatehouse.sdk.core.page.Paged}). Exceptions that it throws are logged and ignored, errors such as
 * {@code AssertionError} and {@code OutOfMemoryError} included: the caller needs the result of the
 * call, above all if it was a change.
 */
public interface CallListener {

    /** Called after each attempt, whether it succeeded or failed. */
    default void onAttempt(CallEvent event) {}

    /** Called once per call, after its last attempt. */
    default void onCall(CallEvent event) {}
}
