package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Jobs: work that goes on after its call was answered. Which rights it takes to look at one is not documented. */
public final class JobsApi {

    private static final Operation GET = Operation.get("commvault.jobs.get", "/Job/{id}");
    private static final String AWAIT = "commvault.jobs.await";

    /** Between looks at a job that is not visible yet. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** What the last look may take, after the limit. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(5);

    private final ApiCaller caller;
    private final CallOptions options;

    /** Made by {@code CommvaultClient.jobs()}. */
    public JobsApi(ApiCaller caller) {
        this(caller, CallOptions.defaults());
    }

    private JobsApi(ApiCaller caller, CallOptions options) {
        this.caller = caller.with(options);
        this.options = options;
    }

    /** The same area with other options. */
    public JobsApi with(CallOptions other) {
        return new JobsApi(caller, other);
    }

    /**
     * Looks at a job: {@code GET /Job/{id}} ("REST API - GET Job", v11).
     *
     * @throws NotFoundException when the id is not known, which for a while is so of a job just started; servers say it
     *     by 404, or by 200 without a job
     * @throws ResponseFormatException when the answer is about another job
     */
    public Job get(long id) {
        return get(caller, Input.id("jobId", id));
    }

    /**
     * Waits until a job has ended, well or not, by {@link #get} again and again: look at {@link Job#outcome()}. Nothing
     * is changed by it, so it can be called again after any failure; a job that does not end is left alone.
     *
     * @throws JobNotFinishedException when the limit is over first
     * @throws NotFoundException when the job is still not visible after {@link JobWait#grace()}
     * @throws CallInterruptedException when the thread is interrupted
     */
    public Job await(long id, JobWait wait) {
        Input.id("jobId", id);
        Deadline limit = Deadline.in(wait.limit(), caller.time());
        Deadline grace = Deadline.in(wait.grace(), caller.time());
        Job seen = null;
        for (int looks = 1; ; looks++) {
            try {
                seen = get(caller.with(within(limit)), id);
            } catch (NotFoundException e) {
                if (seen != null || grace.passed()) {
                    throw e;
                }
            } catch (DeadlineExceededException e) {
                if (limit.passed()) {
                    throw new JobNotFinishedException(AWAIT, looks, id, seen, e);
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
            Duration pause = seen == null && SOON.compareTo(wait.interval()) < 0 ? SOON : wait.interval();
            if (limit.passed()) {
                throw new JobNotFinishedException(AWAIT, looks, id, seen, null);
            }
            sleep(shorter(pause, limit.remaining()), looks);
        }
    }

    private CallOptions within(Deadline limit) {
        Duration left = limit.remaining();
        // The look at the end of the limit needs some time itself.
        Duration most = left.compareTo(LAST_LOOK) < 0 ? LAST_LOOK : left;
        return options.withDeadline(
                options.deadline().map(own -> shorter(own, most)).orElse(most));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void sleep(Duration pause, int looks) {
        try {
            caller.time().sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(AWAIT, looks, false, e);
        }
    }

    private static Job get(ApiCaller caller, long id) {
        JobResponse.Summary summary = caller.call(GET.request().path("id", Long.toString(id)), JobResponse.class)
                .summary(id)
                .orElseThrow(
                        () -> new ResponseFormatException(GET.name(), 1, false, "the answer is about another job"));
        Double percent = summary.percentComplete();
        return Job.builder()
                .id(id)
                .status(Optional.ofNullable(summary.status()).orElse(JobStatus.of("")))
                .percentComplete(percent == null ? OptionalDouble.empty() : OptionalDouble.of(percent))
                .jobType(text(summary.jobType()))
                .operationName(text(summary.localizedOperationName()))
                .phase(text(summary.currentPhaseName()))
                .pendingReason(text(summary.pendingReason()))
                .startedAt(Lenient.time(summary.jobStartTime()))
                .endedAt(Lenient.time(summary.jobEndTime()))
                .updatedAt(Lenient.time(summary.lastUpdateTime()))
                .build();
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(words -> !words.isBlank());
    }
}
