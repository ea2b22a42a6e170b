package dev.gatehouse.sdk.contract;

/**
 * Documented differences of an operation from the behaviour that the suites expect of all others.
 */
public enum KnownDeviation {
    /** If no response is received, the change is rolled back, so that the outcome is known. */
    ROLLED_BACK,
    /** A failed request is sent once more with all its retries, so that no lock is left behind. */
    ATTEMPTED_TWICE,
    /**
     * The operation has its own timeouts. They are longer than the configured ones, so that no test
     * waits for them.
     */
    OWN_TIMEOUTS,
    /**
     * If the server rejects the request, the client uses another operation, and the call succeeds.
     */
    FALLBACK,
    /** The response body is not read. It may be malformed or truncated. */
    BODY_IGNORED,
    /** The result is read from what was received, even if the body is incomplete, because it must not get lost. */
    READS_DAMAGED_BODIES,
    /**
     * After a 401 the request is sent once more in the same session, because a new login would
     * discard staged changes.
     */
    SAME_SESSION
}
