package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job did not end, or reach the awaited status, within the limit of the wait. The job continues: wait again, or check it later. */
public final class JobNotFinishedException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final long jobId;
    private final transient @Nullable Job lastSeen;

    JobNotFinishedException(
            String operation, int polls, long jobId, String goal, @Nullable Job lastSeen, @Nullable Throwable cause) {
        super(
                operation,
                polls,
                false,
                "job " + jobId + " did not " + goal + " within the limit"
                        + (lastSeen == null ? "; it was never visible" : "; its last status is " + lastSeen.status()),
                cause);
        this.jobId = jobId;
        this.lastSeen = lastSeen;
    }

    /** Returns the id of the job. */
    public long jobId() {
        return jobId;
    }

    /** Returns the job as of the last poll; empty if it was never visible. */
    public Optional<Job> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }
}
