package dev.gatehouse.sdk.commvault.jobs;

import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Lenient;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Jobs: work that continues after the server has responded. The right that these operations need is not documented. */
public final class JobsApi {

    private static final Operation GET =
            Operation.get("commvault.jobs.get", "/Job/{id}").readsErrorsBy(JobResponse::errorIn);

    private static final Operation LIST = Operation.get("commvault.jobs.list", "/Job");

    /** SAFE although it is a POST, because it only reads. */
    private static final Operation SEARCH =
            Operation.post("commvault.jobs.search", "/Jobs").retrySafety(RetrySafety.SAFE);

    /** SAFE although it is a POST, because it only reads. */
    private static final Operation DETAILS = Operation.post("commvault.jobs.details", "/JobDetails")
            .retrySafety(RetrySafety.SAFE)
            .readsErrorsBy(JobDetailsResponse::errorIn);

    private static final Operation PAUSE = Operation.post("commvault.jobs.pause", "/Job/{id}/action/pause");
    private static final Operation RESUME = Operation.post("commvault.jobs.resume", "/Job/{id}/action/resume");
    private static final Operation KILL = Operation.post("commvault.jobs.kill", "/Job/{id}/action/kill");
    private static final Operation RESUBMIT = Operation.post("commvault.jobs.resubmit", "/Job/{id}/action/Resubmit");
    private static final Operation PAUSE_ALL = Operation.post("commvault.jobs.pauseAll", "/Jobs/MultiJobOperation");

    private static final String AWAIT = "commvault.jobs.await";

    /** Between polls of a job that is not visible yet. */
    private static final Duration VISIBILITY_INTERVAL = Duration.ofSeconds(2);

    /** What the last poll may take, after the limit. */
    private static final Duration LAST_POLL_TIMEOUT = Duration.ofSeconds(5);

    /** How far the clocks of client and server may differ when a job is looked up. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

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
     * Lists jobs in pages of 100: {@code GET /Job} ("Get list of jobs", 11.38). The page is requested by headers. Without a
     * list of types, jobs of all types are requested.
     */
    public Paged<Job> list(JobQuery query) {
        return caller.paged(
                JobResponse.firstPage(),
                (pageCaller, token) -> pageCaller
                        .call(
                                LIST.request()
                                        .query(
                                                "completedJobLookupTime",
                                                query.lookBack().map(Duration::toSeconds))
                                        .query("clientId", boxed(query.clientId()))
                                        .query("jobCategory", query.category())
                                        .query("jobFilter", String.join(",", query.types()))
                                        .header("limit", Integer.toString(JobResponse.PAGE_SIZE))
                                        .header("offset", Long.toString(JobResponse.offset(token))),
                                JobResponse.class)
                        .page(token));
    }

    /**
     * Searches jobs by status, type and clients, in pages of 100: {@code POST /Jobs}. The request only reads,
     * so it is retried. Public clients send it; it is not in the reference.
     */
    public Paged<Job> search(JobSearch search) {
        return caller.paged(
                JobResponse.firstPage(),
                (pageCaller, token) -> pageCaller
                        .call(
                                SEARCH.request().body(JobSearchBody.of(search, JobResponse.offset(token))),
                                JobResponse.class)
                        .page(token));
    }

    /**
     * Finds the newest job that installs software on a machine and started at the given time or later. Use it after {@link
     * dev.gatehouse.sdk.commvault.vaults.VaultsApi#registerEndpoint} failed with an unknown outcome.
     *
     * <p>Searches {@link #list} for a job whose type or operation contains "install". The type of these jobs is not
     * documented, and the operation is in the server's language, so a job may not be found although it exists.
     *
     * @param since compared with the server's clock
     */
    public Optional<Job> findInstall(long clientId, Instant since) {
        Duration lookBack = Duration.between(since, caller.time().now()).plus(CLOCK_TOLERANCE);
        JobQuery query = JobQuery.ofClient(clientId)
                .withLookBack(lookBack.compareTo(CLOCK_TOLERANCE) < 0 ? CLOCK_TOLERANCE : lookBack);
        // The server reports whole seconds.
        Instant from = since.truncatedTo(ChronoUnit.SECONDS);
        return list(query).stream()
                .filter(JobsApi::isInstallation)
                .filter(job -> job.startedAt().filter(from::isAfter).isEmpty())
                .max(Comparator.comparingLong(Job::id));
    }

    private static boolean isInstallation(Job job) {
        return Stream.concat(job.jobType().stream(), job.operationName().stream())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("install"));
    }

    /**
     * Returns the details of a job: {@code POST /JobDetails} ("Get Job Details", 11.38). The request only reads, so it is
     * retried.
     *
     * @throws NotFoundException if the response has no details, as may be the case right after a job was started
     */
    public JobDetails details(long id) {
        return caller.call(
                        DETAILS.request().body(new JobDetailsResponse.Body(Arguments.atLeast("jobId", 1, id), false)),
                        JobDetailsResponse.class)
                .details();
    }

    /**
     * Suspends a job: {@code POST /Job/{id}/action/pause}. The state changes later, see {@link #await(long, JobStatus,
     * JobWait)}. The request is not retried after a failure that leaves the outcome unknown. Public clients send it; it is
     * not in the reference.
     */
    public void pause(long id) {
        caller.callOptional(action(PAUSE, id), Acknowledgement.class);
    }

    /**
     * Resumes a suspended job: {@code POST /Job/{id}/action/resume}. Otherwise as {@link #pause}.
     */
    public void resume(long id) {
        caller.callOptional(action(RESUME, id), Acknowledgement.class);
    }

    /**
     * Kills a job, which can't be undone: {@code POST /Job/{id}/action/kill}. Otherwise as {@link #pause}.
     */
    public void kill(long id) {
        caller.callOptional(action(KILL, id), Acknowledgement.class);
    }

    /**
     * Starts a job again: {@code POST /Job/{id}/action/Resubmit}. The request is not retried after a failure that leaves
     * the outcome unknown. Public clients send it; it is not in the reference.
     *
     * @param suspended whether the new job starts in the suspended state
     * @return the ids of the new jobs; empty if the server does not return them
     */
    public List<Long> resubmit(long id, boolean suspended) {
        return caller.callOptional(
                        action(RESUBMIT, id).query("startInSuspendedState", suspended), ResubmitResponse.class)
                .map(ResubmitResponse::ids)
                .orElse(List.of());
    }

    /**
     * Suspends several jobs: {@code POST /Jobs/MultiJobOperation}. The vendor's own client sends it; it is not in the
     * reference. Which jobs were suspended if the server reports an error is not documented.
     *
     * @param reason a description of the operation, for other administrators
     */
    public void pauseAll(Collection<Long> ids, String reason) {
        Arguments.notEmpty("jobIds", ids);
        caller.callOptional(PAUSE_ALL.request().body(SuspendBody.of(ids, reason)), Acknowledgement.class);
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
        return await(id, wait, "end", job -> false);
    }

    /**
     * Waits until a job has the given status, or has ended otherwise, by polling with {@link #get}. Check {@link
     * Job#status()} of the returned job. Use it after {@link #pause}, {@link #resume} and {@link #kill}, because the state
     * of the job changes later. Otherwise as {@link #await(long, JobWait)}.
     */
    public Job await(long id, JobStatus status, JobWait wait) {
        return await(
                id,
                wait,
                "reach the status " + status,
                job -> job.status().value().equalsIgnoreCase(status.value()));
    }

    private Job await(long id, JobWait wait, String goal, Predicate<Job> reached) {
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
                    throw new JobNotFinishedException(AWAIT, polls, id, goal, seen, e);
                }
                throw e;
            }
            if (seen != null) {
                Job job = seen;
                wait.onProgress().ifPresent(listener -> listener.accept(job));
                if (job.outcome().isPresent() || reached.test(job)) {
                    return job;
                }
            }
            if (limit.passed()) {
                throw new JobNotFinishedException(AWAIT, polls, id, goal, seen, null);
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

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Job get(ApiCaller caller, long id) {
        return caller.call(GET.request().path("id", Long.toString(id)), JobResponse.class)
                .job(id)
                .orElseThrow(
                        () -> new ResponseFormatException(GET.name(), 1, false, "the response is about another job"));
    }

    /** Returns the request of an action on a job. */
    private static ApiRequest.Builder action(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("jobId", 1, id)));
    }

    /** The response of a resubmission. Whether the ids are numbers or text is not documented. */
    private record ResubmitResponse(@Nullable List<Object> jobIds) {
        List<Long> ids() {
            return Entity.orEmpty(jobIds).stream()
                    .flatMap(id -> Lenient.number(id).stream().boxed())
                    .toList();
        }
    }

    private record SuspendBody(int message, Jobs jobOpReq, String operationDescription) {

        /** Operation type 0 is "suspend". */
        record Jobs(int operationType, List<JobId> jobs) {}

        record JobId(long jobId) {}

        static SuspendBody of(Collection<Long> ids, String reason) {
            List<JobId> jobs = ids.stream()
                    .map(id -> new JobId(Arguments.atLeast("jobId", 1, id)))
                    .toList();
            return new SuspendBody(1, new Jobs(0, jobs), reason);
        }
    }
}
