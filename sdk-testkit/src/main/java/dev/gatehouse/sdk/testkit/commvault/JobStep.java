package dev.gatehouse.sdk.testkit.commvault;

/**
 * What one look at a job shows.
 *
 * @param status the vendor's text, such as {@code Running} or {@code Completed w/ one or more warnings}
 * @param percentComplete 0 to 100
 * @param pendingReason why it does not go on, HTML possible; empty when it does
 */
public record JobStep(String status, double percentComplete, String pendingReason) {

    /** A step that nothing holds up. */
    public static JobStep of(String status, double percentComplete) {
        return new JobStep(status, percentComplete, "");
    }
}
