package dev.gatehouse.sdk.core.spi;

/** What a second sending of the same request would do. */
public enum Safety {
    /** Changes nothing. */
    READ,
    /** Changes something; a second time leaves the same state as the first. */
    IDEMPOTENT,
    /** A second time might do it twice. */
    UNSAFE
}
