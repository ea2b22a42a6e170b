package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.commvault.internal.Entity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer of {@code GET /Job/{id}}; without a job when that is unknown, or not visible yet. */
public record JobResponse(@Nullable List<Item> jobs) {

    /** A job in the list. */
    public record Item(@Nullable Summary jobSummary) {}

    /** A job. Times are Unix seconds, 0 for "not yet". */
    public record Summary(
            @Nullable Long jobId,
            @Nullable JobStatus status,
            @Nullable Double percentComplete,
            @Nullable String jobType,
            @Nullable String localizedOperationName,
            @Nullable String currentPhaseName,
            @Nullable String pendingReason,
            @Nullable Object jobStartTime,
            @Nullable Object jobEndTime,
            @Nullable Object lastUpdateTime) {}

    /** Whether there is none. */
    public boolean isEmpty() {
        return summaries().findFirst().isEmpty();
    }

    /** The job of this id, or one that does not tell its id. */
    public Optional<Summary> summary(long id) {
        return summaries()
                .filter(job -> job.jobId() == null || job.jobId() == id)
                .findFirst();
    }

    private Stream<Summary> summaries() {
        return Entity.orEmpty(jobs).stream().flatMap(item -> Stream.ofNullable(item.jobSummary()));
    }
}
