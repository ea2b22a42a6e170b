package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.immutables.value.Value;

/** A job as one look at it shows it. */
@SdkStyle
@Value.Immutable
public interface Job extends WithJob {

    /** Id. */
    long id();

    /** State, as the server's text. */
    JobStatus status();

    /** How far it is, 0 to 100. */
    OptionalDouble percentComplete();

    /** Kind of job. */
    Optional<String> jobType();

    /** What it does, in the server's language. */
    Optional<String> operationName();

    /** What it is at. */
    Optional<String> phase();

    /** Why it does not go on; may hold HTML. */
    Optional<String> pendingReason();

    /** When it began. */
    Optional<Instant> startedAt();

    /** When it ended. */
    Optional<Instant> endedAt();

    /** When it last changed. */
    Optional<Instant> updatedAt();

    /** How it ended; empty while it has not. */
    default Optional<JobOutcome> outcome() {
        return status().outcome();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableJob.Builder {
        Builder() {}
    }
}
