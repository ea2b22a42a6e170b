package dev.gatehouse.sdk.testkit.commvault;

/** How the server writes an empty list or an endpoint job that does not exist. */
public enum EmptyListStyle {
    /**
     * Lists as {@code []}. {@code CVS3Stores} and {@code addEndpointJob} are left out, and so is {@code jobId} if the
     * job was rejected.
     */
    AS_DOCUMENTED,
    /** Leaves them out. */
    ABSENT,
    /** Writes {@code null}. */
    NULL,
    /** Writes {@code []}, and 0 for {@code jobId}. */
    EMPTY,
    /**
     * As documented, but an empty list of V4 is a 404, which the OpenAPI file of 11.32 declares for all of them. That real
     * servers send it for an empty list is not documented.
     */
    STATUS_404
}
