package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** State of a job, as text. There is no public list of the texts: these were seen. */
public final class JobStatus extends ExtensibleEnum {

    /** Ended well. */
    public static final JobStatus COMPLETED = of("Completed");

    /** Ended, with warnings. */
    public static final JobStatus COMPLETED_WITH_WARNINGS = of("Completed w/ one or more warnings");

    /** Ended, with errors. */
    public static final JobStatus COMPLETED_WITH_ERRORS = of("Completed w/ one or more errors");

    /** Stopped early; what was written is kept. */
    public static final JobStatus COMMITTED = of("Committed");

    /** Failed. */
    public static final JobStatus FAILED = of("Failed");

    /** Failed before it began. */
    public static final JobStatus FAILED_TO_START = of("Failed to Start");

    /** Ended by somebody. */
    public static final JobStatus KILLED = of("Killed");

    /** Broke off. */
    public static final JobStatus ABNORMAL_TERMINATED_CLEANUP = of("Abnormal Terminated Cleanup");

    /** At work. */
    public static final JobStatus RUNNING = of("Running");

    /** Waits for its turn. */
    public static final JobStatus WAITING = of("Waiting");

    /** Held up; may last for ever. */
    public static final JobStatus PENDING = of("Pending");

    /** Waits for its turn. */
    public static final JobStatus QUEUED = of("Queued");

    /** Held by somebody; may last for ever. */
    public static final JobStatus SUSPENDED = of("Suspended");

    private JobStatus(String value) {
        super(value);
    }

    /** Returns the status of this text. */
    public static JobStatus of(String value) {
        return new JobStatus(value);
    }

    /**
     * How the job ended; empty while it has not. Upper and lower case are the same, and a text that nobody knows has
     * not ended.
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
