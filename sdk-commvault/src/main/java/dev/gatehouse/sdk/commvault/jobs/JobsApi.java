package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Jobs: work that continues after the server has responded. The right that these operations need is not documented. */
public final class JobsApi {

    private static final Operation GET =
            Operation.get("commvault.jobs.get", "/Job/{id}").readsErrorsBy(JobResponse::errorIn);

    private static final String AWAIT = "commvault.jobs.await";

    /** Between polls of a job that is not visible yet. */
    private static final Duration VISIBILITY_INTERVAL = Duration.ofSeconds(2);

    /** What the last poll may take, after the limit. */
    private static final Duration LAST_POLL_TIMEOUT = Duration.ofSeconds(5);

    private final ApiCaller caller;
    private final CallOptions options;

    /** Created by {@code CommvaultClient.jobs()}. */
    public JobsApi(ApiCaller caller) {
        this(caller, CallOptions.defaults());
    }

    private JobsApi(ApiCaller caller, CallOptions options) {
        this.caller = caller.with(options);
        this.options = options;
    }

    /** Returns a copy that uses the given options. */
    public JobsApi with(CallOptions other) {
        return new JobsApi(caller, other);
    }

    /**
     * Returns a job: {@code GET /Job/{id}} ("REST API - GET Job", v11).
     *
     * @throws NotFoundException if the job does not exist, or is not visible yet because it was just started; servers
     *     report both as 404, or as 200 without a job
     * @throws ResponseFormatException if the response is about another job
     */
    public Job get(long id) {
        return get(caller, Arguments.atLeast("jobId", 1, id));
    }

    /**
     * Waits until a job has ended, successfully or not, by polling with {@link #get}. Check {@link Job#outcome()} of the
     * returned job.
     *
     * <p>Polling changes nothing. If this method throws, the job continues, and the method can be called again.
     *
     * @return the job after it has ended
     * @throws JobNotFinishedException if the job has not ended within {@link JobWait#limit()}
     * @throws NotFoundException if the job is still not visible after {@link JobWait#grace()}
     * @throws CallInterruptedException if the thread is interrupted
     * @throws CallCancelledException if the {@link CallOptions#cancellation()} of this API is cancelled
     */
    public Job await(long id, JobWait wait) {
        Arguments.atLeast("jobId", 1, id);
        Deadline limit = Deadline.in(wait.limit(), caller.time(), options.cancellation());
        Deadline grace = Deadline.in(wait.grace(), caller.time());
        Job seen = null;
        for (int polls = 1; ; polls++) {
            try {
                seen = get(caller.with(within(limit)), id);
            } catch (NotFoundException e) {
                if (seen != null || grace.passed()) {
                    throw e;
                }
            } catch (DeadlineExceededException e) {
                if (limit.passed()) {
                    throw new JobNotFinishedException(AWAIT, polls, id, seen, e);
                }
                throw e;
            }
            if (seen != null) {
                Job job = seen;
                wait.onProgress().ifPresent(listener -> listener.accept(job));
                if (job.outcome().isPresent()) {
                    return job;
                }
            }
            if (limit.passed()) {
                throw new JobNotFinishedException(AWAIT, polls, id, seen, null);
            }
            Duration pause = seen == null ? shorter(VISIBILITY_INTERVAL, wait.interval()) : wait.interval();
            Duration most = shorter(pause, limit.remaining());
            limit.await(AWAIT, polls, () -> {
                caller.time().sleep(most);
                return most;
            });
        }
    }

    private CallOptions within(Deadline limit) {
        Duration left = limit.remaining();
        // The poll at the end of the limit needs some time itself.
        Duration most = left.compareTo(LAST_POLL_TIMEOUT) < 0 ? LAST_POLL_TIMEOUT : left;
        return options.withDeadline(
                options.deadline().map(own -> shorter(own, most)).orElse(most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Job get(ApiCaller caller, long id) {
        JobResponse.Summary summary = caller.call(GET.request().path("id", Long.toString(id)), JobResponse.class)
                .summary(id)
                .orElseThrow(
                        () -> new ResponseFormatException(GET.name(), 1, false, "the response is about another job"));
        Double percent = summary.percentComplete();
        Map<String, Object> additional = summary.additionalProperties();
        Job.Builder job = Job.builder()
                .id(id)
                .status(Optional.ofNullable(summary.status()).orElse(JobStatus.of("")))
                .percentComplete(percent == null ? OptionalDouble.empty() : OptionalDouble.of(percent))
                .jobType(text(summary.jobType()))
                .operationName(text(summary.localizedOperationName()))
                .phase(text(summary.currentPhaseName()))
                .pendingReason(text(summary.pendingReason()))
                .startedAt(Lenient.time(summary.jobStartTime()))
                .endedAt(Lenient.time(summary.jobEndTime()))
                .updatedAt(Lenient.time(summary.lastUpdateTime()));
        if (additional != null) {
            additional.forEach(job::putAdditionalProperty);
        }
        return job.build();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
