package dev.gatehouse.sdk.testkit.commvault;

/** How an empty list, or an endpoint job that does not exist, is written. */
public enum EmptyListStyle {
    /**
     * Lists as {@code []}; {@code CVS3Stores} and {@code addEndpointJob} left out, {@code jobId} as well when it was
     * refused.
     */
    AS_DOCUMENTED,
    /** Left out. */
    ABSENT,
    /** As {@code null}. */
    NULL,
    /** As {@code []}, and {@code jobId} as 0. */
    EMPTY
}
