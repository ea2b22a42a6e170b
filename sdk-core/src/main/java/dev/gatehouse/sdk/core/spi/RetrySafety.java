package dev.gatehouse.sdk.core.spi;

/** What a second sending of the same request would do. */
public enum RetrySafety {
    /** Changes nothing. */
    SAFE,
    /** Changes something; a second time leaves the same state as the first. */
    IDEMPOTENT,
    /** A second time might do it twice. */
    NON_IDEMPOTENT,
    /** A login: not sent again even after 429, since that may lock an account; leaves nothing behind to look after. */
    NEVER_RETRY;

    /** Whether a request that may have been carried out can be sent again. */
    public boolean isRetryable() {
        return this == SAFE || this == IDEMPOTENT;
    }

    /** Whether a lost answer leaves the caller with something that he has to look at. */
    public boolean isChange() {
        return this == IDEMPOTENT || this == NON_IDEMPOTENT;
    }
}
