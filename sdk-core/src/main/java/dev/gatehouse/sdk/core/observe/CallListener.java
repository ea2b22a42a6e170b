package dev.gatehouse.sdk.core.observe;

/**
 * Is told about attempts and calls, on the calling thread. Metrics and tracing are built on it. What it throws is
 * logged and otherwise ignored.
 */
public interface CallListener {

    /** An attempt ended, well or not. */
    default void onAttempt(CallEvent event) {}

    /** A call ended, after all its attempts. */
    default void onCall(CallEvent event) {}
}
