package dev.gatehouse.sdk.commvault.jobs;

/** How a job ended, in our words; the vendor's are in {@link JobStatus}. */
public enum JobOutcome {
    /** All was done. */
    OK,
    /** Done with warnings or errors, or stopped early with the work so far kept. */
    WITH_ISSUES,
    /** Failed, killed or broken off. */
    FAILED
}
