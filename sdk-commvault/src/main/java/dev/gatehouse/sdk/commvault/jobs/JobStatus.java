package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** State of a job, as text. There is no public list of the texts; the constants are texts that were seen. */
public final class JobStatus extends ExtensibleEnum {

    /** Completed. */
    public static final JobStatus COMPLETED = of("Completed");

    /** Completed with warnings. */
    public static final JobStatus COMPLETED_WITH_WARNINGS = of("Completed w/ one or more warnings");

    /** Completed with errors. */
    public static final JobStatus COMPLETED_WITH_ERRORS = of("Completed w/ one or more errors");

    /** Stopped early; what was written is kept. */
    public static final JobStatus COMMITTED = of("Committed");

    /** Failed. */
    public static final JobStatus FAILED = of("Failed");

    /** Failed before it started. */
    public static final JobStatus FAILED_TO_START = of("Failed to Start");

    /** Killed by a user. */
    public static final JobStatus KILLED = of("Killed");

    /** Terminated abnormally. */
    public static final JobStatus ABNORMAL_TERMINATED_CLEANUP = of("Abnormal Terminated Cleanup");

    /** Running. */
    public static final JobStatus RUNNING = of("Running");

    /** Waiting to run. */
    public static final JobStatus WAITING = of("Waiting");

    /** Pending; may last forever. */
    public static final JobStatus PENDING = of("Pending");

    /** Queued. */
    public static final JobStatus QUEUED = of("Queued");

    /** Suspended by a user; may last forever. */
    public static final JobStatus SUSPENDED = of("Suspended");

    private JobStatus(String value) {
        super(value);
    }

    /** Returns the status with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobStatus of(String value) {
        return new JobStatus(value);
    }

    /**
     * Returns how the job ended; empty if it has not ended. Case is ignored. A job with an unknown status has not
     * ended.
     */
    public Optional<JobOutcome> outcome() {
        String text = value().strip().toLowerCase(Locale.ROOT);
        if (text.equals("completed")) {
            return Optional.of(JobOutcome.OK);
        }
        if (text.contains("completed") || text.contains("committed")) {
            return Optional.of(JobOutcome.WITH_ISSUES);
        }
        return Stream.of("failed", "killed", "abnormal terminated").anyMatch(text::contains)
                ? Optional.of(JobOutcome.FAILED)
                : Optional.empty();
    }
}
