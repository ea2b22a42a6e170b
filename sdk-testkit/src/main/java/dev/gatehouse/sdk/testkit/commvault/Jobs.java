package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Jobs, after "REST API - GET Job" (v11) and the actions of published clients. Each read advances a job by one step, so that no test has to wait. */
final class Jobs {

    /** The type of jobs that install software, which the documents do not show. */
    private static final String INSTALL = "Install Client";

    /** A job. Its next read reports the next step. */
    static final class Job {
        long id;
        String type = "";
        List<Long> clients = List.of();
        List<JobStep> steps = List.of();
        String user = "";
        long start;
        int hiddenFor;
        int next;
        long end;
        /** The status after an action; until the job is resumed, it does not advance. */
        String stoppedAs = "";

        /** For a saved state. */
        private Job() {}

        Job(long id, String type, List<Long> clients, List<JobStep> steps, String user, int hiddenFor, long start) {
            this.id = id;
            this.type = type;
            this.clients = clients;
            this.steps = steps;
            this.user = user;
            this.hiddenFor = hiddenFor;
            this.start = start;
        }

        /** Returns the step that the latest read reported; the first one before any read. */
        JobStep current() {
            JobStep step = steps.get(Math.max(0, Math.min(next, steps.size()) - 1));
            return stoppedAs.isEmpty() ? step : new JobStep(stoppedAs, step.percentComplete(), step.pendingReason());
        }
    }

    private static final long YEAR = 31_536_000;

    private final State state;
    private final Options options;
    private final Clock clock;

    Jobs(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    long install(List<Long> clients, Account user) {
        return add(INSTALL, clients, options.installSteps, user.name);
    }

    long add(List<JobStep> steps) {
        return add(INSTALL, List.of(), steps, "admin");
    }

    long add(String type, List<Long> clients, List<JobStep> steps, String user) {
        long id = state.newId();
        state.jobs.put(id, new Job(id, type, clients, steps, user, options.jobHiddenFor, now()));
        return id;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    Response get(Call call) {
        Job job = state.jobs.get(call.id());
        if (job == null) {
            return hidden();
        }
        if (job.hiddenFor > 0) {
            job.hiddenFor--;
            return hidden();
        }
        if (job.stoppedAs.isEmpty()) {
            job.next++;
        }
        JobStep step = job.current();
        if (hasEnded(step.status()) && job.end == 0) {
            job.end = now();
            if (step.status().toLowerCase(Locale.ROOT).startsWith("completed")) {
                state.endpoints.addAll(job.clients);
            }
        }
        return Response.ok(JsonFields.of(
                "totalRecordsWithoutPaging", 1, "jobs", List.of(Map.of("jobSummary", summary(job, step)))));
    }

    /** Returns whether a client has a backup job. */
    boolean existsFor(long client) {
        return state.jobs.values().stream().anyMatch(job -> job.type.equals("Backup") && job.clients.contains(client));
    }

    /** Lists jobs without advancing them. Without {@code jobFilter}, only backup jobs. Paged by headers. */
    Response list(Call call) {
        ReceivedRequest request = call.request();
        Optional<String> types = request.query("jobFilter");
        Optional<String> client = request.query("clientId");
        String category = request.query("jobCategory").orElse("All");
        long since = now()
                - request.query("completedJobLookupTime").map(Long::valueOf).orElse(YEAR);
        return page(
                state.jobs.values().stream()
                        .filter(job -> types.isEmpty()
                                ? job.type.equals("Backup")
                                : types.get().isEmpty()
                                        || List.of(types.get().split(",", -1)).contains(job.type))
                        .filter(job -> client.isEmpty() || job.clients.contains(Long.valueOf(client.get())))
                        .filter(job -> isOf(category, job))
                        .filter(job -> job.end == 0 || job.end >= since),
                number(request, "offset", 0),
                number(request, "limit", 100));
    }

    private static long number(ReceivedRequest request, String header, long absent) {
        return request.header(header)
                .or(() -> request.query(header))
                .map(Long::valueOf)
                .orElse(absent);
    }

    private static boolean isOf(String category, Job job) {
        return category.equalsIgnoreCase("All") || category.equalsIgnoreCase("Active") == (job.end == 0);
    }

    private Response page(Stream<Job> found, long offset, long limit) {
        List<Job> all = found.filter(job -> job.hiddenFor == 0).toList();
        List<Map<String, Object>> page = all.stream()
                .skip(offset)
                .limit(limit)
                .map(job -> Map.<String, Object>of("jobSummary", summary(job, job.current())))
                .toList();
        return Response.ok(JsonFields.of(
                "totalRecordsWithoutPaging", all.size(), "jobs", page.isEmpty() ? new Missing(page) : page));
    }

    /** Lists jobs by a filter in the body, as cvpysdk and the vendor's MCP server do. */
    Response search(Call call) {
        Body body = call.body().only("scope", "category", "pagingConfig", "jobFilter");
        Body paging = body.object("pagingConfig").only("offset", "limit", "sortField", "sortDirection");
        Body filter = body.object("jobFilter");
        String category = List.of("All", "Active", "Finished").get((int) body.number("category"));
        List<Long> clients = filter.list("clientList").stream()
                .map(each -> each.number("clientId"))
                .toList();
        List<?> types = filter.values("jobTypeList");
        List<?> statuses = filter.values("statusList");
        long since = now() - filter.optionalNumber("completedJobLookupTime").orElse(YEAR);
        return page(
                state.jobs.values().stream()
                        .filter(job -> isOf(category, job))
                        .filter(job -> types.isEmpty() || types.contains(job.type))
                        .filter(job -> statuses.isEmpty()
                                || statuses.contains(job.current().status()))
                        .filter(job -> clients.isEmpty() || job.clients.stream().anyMatch(clients::contains))
                        .filter(job -> job.end == 0 || job.end >= since),
                paging.number("offset"),
                paging.number("limit"));
    }

    /** Returns the details of a job; the error for an unknown job is part of a 200. */
    Response details(Call call) {
        Job job = state.jobs.get(call.body().number("jobId"));
        if (job == null || job.hiddenFor > 0) {
            Object code = options.numericCode(ProblemType.NOT_FOUND.number, ProblemType.NOT_FOUND.codeName);
            return Response.ok(Map.of("error", ErrorShape.ERR_LIST.fields(code, "no such job")));
        }
        JobStep step = job.current();
        Map<String, Object> detail = JsonFields.of(
                "generalInfo", JsonFields.of("jobType", job.type, "operationType", operation(job)),
                "detailInfo", JsonFields.of("startTime", job.start, "endTime", job.end),
                "progressInfo",
                        JsonFields.of(
                                "state", step.status(),
                                "numOfFilesTransferred", "0",
                                "reasonForJobDelay", step.pendingReason()));
        return Response.ok(Map.of("job", Map.of("jobDetail", detail)));
    }

    Response pause(Call call) {
        return act(call, job -> job.stoppedAs = "Suspended");
    }

    Response resume(Call call) {
        return act(call, job -> job.stoppedAs = "");
    }

    Response kill(Call call) {
        return act(call, job -> job.stoppedAs = "Killed");
    }

    /** The error of an action is part of a 200, and the text has spaces at both ends, as from real servers. */
    private Response act(Call call, Consumer<Job> action) {
        call.requireAdministrator();
        Job job = state.jobs.get(call.id());
        if (job == null || job.end > 0) {
            Object code = options.numericCode(ProblemType.BAD_REQUEST.number, ProblemType.BAD_REQUEST.codeName);
            return Response.ok(ErrorShape.ERRORS_ERR_LIST.fields(code, " the job does not run "));
        }
        action.accept(job);
        return done();
    }

    private Response done() {
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }

    Response resubmit(Call call) {
        call.requireAdministrator();
        Job job = state.jobs.get(call.id());
        if (job == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no such job");
        }
        long id = add(job.type, job.clients, job.steps, call.caller().name);
        if (call.request().query("startInSuspendedState").filter("true"::equals).isPresent()) {
            Objects.requireNonNull(state.jobs.get(id)).stoppedAs = "Suspended";
        }
        return Response.ok(JsonFields.of(
                "errorCode",
                options.numericCode(0, "NO_ERROR"),
                "errorMessage",
                "",
                "jobIds",
                List.of(String.valueOf(id))));
    }

    /** Suspends several jobs. Jobs that do not run are ignored, which is not documented. */
    Response pauseAll(Call call) {
        call.requireAdministrator();
        Body body = call.body().only("message", "jobOpReq", "operationDescription");
        for (Body each : body.object("jobOpReq").only("operationType", "jobs").list("jobs")) {
            Job job = state.jobs.get(each.number("jobId"));
            if (job != null && job.end == 0) {
                job.stoppedAs = "Suspended";
            }
        }
        return done();
    }

    boolean exists(long id) {
        return state.jobs.containsKey(id);
    }

    /** Changes the status of all jobs that run; an empty status lets them continue. */
    void stopAll(String status) {
        state.jobs.values().stream().filter(job -> job.end == 0).forEach(job -> job.stoppedAs = status);
    }

    private Response hidden() {
        if (options.hiddenJobIs404) {
            throw Problem.plain(ProblemType.NOT_FOUND, "no such job");
        }
        return Response.ok(JsonFields.of("totalRecordsWithoutPaging", 0, "jobs", List.of()));
    }

    private static boolean hasEnded(String status) {
        String text = status.toLowerCase(Locale.ROOT);
        return Stream.of("completed", "killed", "committed", "failed", "abnormal terminated")
                .anyMatch(text::contains);
    }

    private Map<String, Object> summary(Job job, JobStep step) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("jobId", job.id);
        summary.put("status", step.status());
        summary.put("localizedStatus", step.status());
        summary.put("statusColor", "black");
        summary.put("percentComplete", percent(step.percentComplete()));
        summary.put("jobType", job.type);
        summary.put("localizedOperationName", operation(job));
        summary.put("currentPhaseName", job.end == 0 ? "Install" : "");
        summary.put("pendingReason", step.pendingReason());
        summary.put("jobStartTime", job.start);
        summary.put("jobEndTime", job.end);
        summary.put("lastUpdateTime", now());
        summary.put("jobElapsedTime", (job.end == 0 ? now() : job.end) - job.start);
        summary.put("jobSubmitErrorCode", 0);
        summary.put("isVisible", true);
        summary.put("isAged", false);
        summary.put("userName", Map.of("userName", job.user));
        summary.put("destClientName", "");
        job.clients.stream().findFirst().ifPresent(client -> {
            String name = state.clientName(client).orElse("");
            summary.put("destClientName", name);
            summary.put("destinationClient", JsonFields.of("clientId", client, "clientName", name));
            summary.put("subclient", JsonFields.of("clientId", client, "clientName", name));
        });
        return summary;
    }

    private static String operation(Job job) {
        return job.type.equals(INSTALL) ? "Install Software" : job.type;
    }

    /** Returns an integer or a fraction: an integer in most responses of the vendor, a fraction in some. */
    private static Object percent(double value) {
        return value == Math.rint(value) ? (Object) (int) value : value;
    }
}
