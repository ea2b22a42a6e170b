package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.error.SdkException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job had not ended when the limit of the wait was over. It was left alone and goes on: wait again, or look later. */
public final class JobNotFinishedException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final long jobId;
    private final transient @Nullable Job lastSeen;

    JobNotFinishedException(
            String operation, int looks, long jobId, @Nullable Job lastSeen, @Nullable Throwable cause) {
        super(
                operation,
                looks,
                false,
                "job " + jobId + " had not ended within the limit"
                        + (lastSeen == null ? "; it was never visible" : "; status " + lastSeen.status()),
                cause);
        this.jobId = jobId;
        this.lastSeen = lastSeen;
    }

    /** Id of the job. */
    public long jobId() {
        return jobId;
    }

    /** The job at the last look; empty when it was never visible. */
    public Optional<Job> lastSeen() {
        return Optional.ofNullable(lastSeen);
    }
}
