package dev.gatehouse.sdk.core.spi;

/** Whether a request may be retried. Terms as in RFC 9110, section 9.2. */
public enum RetrySafety {
    /** The request is read-only. */
    SAFE,
    /** The request changes state. Sending it twice has the same effect as sending it once. */
    IDEMPOTENT,
    /** The request changes state. Sending it twice may have another effect than sending it once. */
    NON_IDEMPOTENT,
    /**
     * The request is a login. It is not retried even after status 429, because retries may lock the
     * account.
     */
    NEVER_RETRY;

    /** Returns whether a request that the server may have processed can be retried. */
    public boolean isRetryable() {
        return this == SAFE || this == IDEMPOTENT;
    }

    /**
     * Returns whether the request changes state, so that its outcome is unknown if no response is
     * received.
     */
    public boolean isChange() {
        return this == IDEMPOTENT || this == NON_IDEMPOTENT;
    }
}
