package dev.gatehouse.sdk.commvault.jobs;

/** How a job ended. The SDK derives it from the vendor's {@link JobStatus}. */
public enum JobOutcome {
    /** The job completed. */
    OK,
    /** The job completed with warnings or errors, or was stopped early and kept what it had written. */
    WITH_ISSUES,
    /** The job failed, was killed, or terminated abnormally. */
    FAILED
}
