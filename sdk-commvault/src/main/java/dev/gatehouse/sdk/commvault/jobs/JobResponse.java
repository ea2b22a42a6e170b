package dev.gatehouse.sdk.commvault.jobs;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.gatehouse.sdk.commvault.internal.CommvaultErrorMapper;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The response of {@code GET /Job/{id}} and of the lists of jobs. It contains no job if the job does not exist or is not
 * visible yet.
 */
record JobResponse(
        @Nullable Long totalRecordsWithoutPaging, @Nullable List<Item> jobs) {

    /** The size of a page of a list. */
    static final int PAGE_SIZE = 100;

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
            @Nullable Object destinationClient,
            @Nullable Object destClientName,
            @Nullable Object userName,
            @Nullable Object jobStartTime,
            @Nullable Object jobEndTime,
            @Nullable Object lastUpdateTime,
            @JsonAnySetter @Nullable Map<String, Object> additionalProperties) {

        Job job(long id) {
            Optional<Map<?, ?>> client = Lenient.objects(destinationClient).findFirst();
            Job.Builder job = Job.builder()
                    .id(id)
                    .status(Optional.ofNullable(status).orElse(JobStatus.of("")))
                    .percentComplete(
                            percentComplete == null ? OptionalDouble.empty() : OptionalDouble.of(percentComplete))
                    .jobType(text(jobType))
                    .operationName(text(localizedOperationName))
                    .phase(text(currentPhaseName))
                    .pendingReason(text(pendingReason))
                    .clientId(client.map(fields -> Lenient.number(fields.get("clientId")))
                            .orElse(OptionalLong.empty()))
                    .clientName(client.flatMap(fields -> text(fields.get("clientName")))
                            .or(() -> text(destClientName)))
                    .userName(Lenient.objects(userName)
                            .findFirst()
                            .flatMap(fields -> text(fields.get("userName")))
                            .or(() -> text(userName)))
                    .startedAt(Lenient.time(jobStartTime))
                    .endedAt(Lenient.time(jobEndTime))
                    .updatedAt(Lenient.time(lastUpdateTime));
            if (additionalProperties != null) {
                additionalProperties.forEach(job::putAdditionalProperty);
            }
            return job.build();
        }

        private static Optional<String> text(@Nullable Object value) {
            return Optional.ofNullable(value)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(text -> !text.isBlank());
        }
    }

    /** Returns the error of a response. Servers report an unknown job as 404, or as 200 without a job. */
    static @Nullable ApiError errorIn(Operation operation, ApiResponse response) {
        ApiError error = CommvaultErrorMapper.GENERAL.map(operation, response);
        boolean absent = error == null
                && response.as(JobResponse.class).filter(JobResponse::isEmpty).isPresent();
        return absent ? ApiError.builder(ErrorKind.NOT_FOUND).build() : error;
    }

    /** Returns the job with the given id, or a job without id. */
    Optional<Job> job(long id) {
        return summaries()
                .filter(job -> job.jobId() == null || job.jobId() == id)
                .findFirst()
                .map(job -> job.job(id));
    }

    /** Returns the offset of the first page. */
    static String firstPage() {
        return "0 ";
    }

    /** Returns the offset of a page. */
    static long offset(String page) {
        return Long.parseLong(page.substring(0, page.indexOf(' ')));
    }

    /**
     * Returns this response as a page. Its token consists of the offset, a space, and the id of the first job of the first
     * page. If a later page begins with the same job, the server ignores the offset, and the list ends.
     */
    Page<Job> page(String token) {
        long offset = offset(token);
        int rows = Entity.orEmpty(jobs).size();
        List<Job> page = summaries()
                .flatMap(job -> job.jobId() == null ? Stream.empty() : Stream.of(job.job(job.jobId())))
                .toList();
        String firstOfPage = page.isEmpty() ? "" : String.valueOf(page.get(0).id());
        String first = offset == 0 ? firstOfPage : token.substring(token.indexOf(' ') + 1);
        if (offset > 0 && firstOfPage.equals(first)) {
            page = List.of();
        }
        boolean isLast =
                totalRecordsWithoutPaging == null ? rows < PAGE_SIZE : offset + rows >= totalRecordsWithoutPaging;
        OptionalLong total =
                totalRecordsWithoutPaging == null ? OptionalLong.empty() : OptionalLong.of(totalRecordsWithoutPaging);
        return Page.of(page, isLast ? null : offset + rows + " " + first, total)
                .withLaterPages(offset + rows, rows, total.orElse(0), position -> position + " " + first);
    }

    private boolean isEmpty() {
        return summaries().findFirst().isEmpty();
    }

    private Stream<Summary> summaries() {
        return Entity.orEmpty(jobs).stream().flatMap(item -> Stream.ofNullable(item.jobSummary()));
    }
}
