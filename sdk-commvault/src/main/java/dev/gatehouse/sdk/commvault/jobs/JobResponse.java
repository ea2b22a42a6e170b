package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The response of {@code GET /Job/{id}}. It contains no job if the job does not exist or is not visible yet. */
record JobResponse(@Nullable List<Item> jobs) {

    /** An element of the list. */
    record Item(@Nullable Summary jobSummary) {}

    /** A job. Times are Unix seconds, 0 for "not yet". */
    record Summary(
            @Nullable Long jobId,
            @Nullable JobStatus status,
            @Nullable Double percentComplete,
            @Nullable String jobType,
            @Nullable String localizedOperationName,
            @Nullable String currentPhaseName,
            @Nullable String pendingReason,
            @Nullable Object jobStartTime,
            @Nullable Object jobEndTime,
            @Nullable Object lastUpdateTime,
            @JsonAnySetter @Nullable Map<String, Object> additionalProperties) {}

    /** Returns the error of a response. Servers report an unknown job as 404, or as 200 without a job. */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        ApiError error = CommvaultErrorMapper.GENERAL.map(operation, response);
        boolean absent = error == null
                && response.as(JobResponse.class).filter(JobResponse::isEmpty).isPresent();
        return absent ? ApiError.builder(ErrorKind.NOT_FOUND).build() : error;
    }

    /** Returns the job with the given id, or a job without id. */
    Optional<Summary> summary(long id) {
        return summaries()
                .filter(job -> job.jobId() == null || job.jobId() == id)
                .findFirst();
    }

    private boolean isEmpty() {
        return summaries().findFirst().isEmpty();
    }

    private Stream<Summary> summaries() {
        return Entity.orEmpty(jobs).stream().flatMap(item -> Stream.ofNullable(item.jobSummary()));
    }
}
