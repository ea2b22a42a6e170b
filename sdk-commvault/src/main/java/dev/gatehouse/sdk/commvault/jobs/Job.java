package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A job at the time of the request. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Job.Builder.class)
public interface Job extends JsonEntity, WithJob {

    /** Id. */
    long id();

    /** State, as the server's text. */
    JobStatus status();

    /** Progress in percent, 0 to 100. */
    OptionalDouble percentComplete();

    /** Type of the job. */
    Optional<String> jobType();

    /** Name of the operation, in the server's language. */
    Optional<String> operationName();

    /** Current phase. */
    Optional<String> phase();

    /** Why the job is pending; may contain HTML. */
    Optional<String> pendingReason();

    /** Id of the client, machine or vault, that the job works for. */
    OptionalLong clientId();

    /** Name of the client that the job works for; not all jobs have one. */
    Optional<String> clientName();

    /** Name of the user who started the job. */
    Optional<String> userName();

    /** When the job started; empty if it has not started. */
    Optional<Instant> startedAt();

    /** When the job ended; empty if it has not ended. */
    Optional<Instant> endedAt();

    /** When the job was last updated. */
    Optional<Instant> updatedAt();

    /** Returns how the job ended; empty if it has not ended. */
    default Optional<JobOutcome> outcome() {
        return status().outcome();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Job fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a job. */
    final class Builder extends ImmutableJob.Builder {
        Builder() {}
    }
}
