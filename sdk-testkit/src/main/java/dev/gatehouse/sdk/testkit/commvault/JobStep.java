package dev.gatehouse.sdk.testkit.commvault;

/**
 * What one read of a job returns.
 *
 * @param status the vendor's text, such as {@code Running} or {@code Completed w/ one or more warnings}
 * @param percentComplete the progress, from 0 to 100
 * @param pendingReason why the job is waiting, possibly as HTML; empty if it is not waiting
 */
public record JobStep(String status, double percentComplete, String pendingReason) {

    /** Returns a step without a pending reason. */
    public static JobStep of(String status, double percentComplete) {
        return new JobStep(status, percentComplete, "");
    }
}
