package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.commvault.Store.Machine;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Jobs, after "REST API - GET Job" (v11). Each read advances a job by one step, so that no test has to wait. */
final class Jobs {

    private static final class Job {
        final List<Long> clients;
        final List<JobStep> steps;
        final long start;
        int hiddenFor;
        int next;
        long end;

        Job(List<Long> clients, List<JobStep> steps, int hiddenFor, long start) {
            this.clients = clients;
            this.steps = steps;
            this.hiddenFor = hiddenFor;
            this.start = start;
        }
    }

    private final Store store;
    private final Options options;
    private final Clock clock;
    private final Map<Long, Job> jobs = new LinkedHashMap<>();

    Jobs(Store store, Options options, Clock clock) {
        this.store = store;
        this.options = options;
        this.clock = clock;
    }

    long install(List<Long> clients) {
        return add(clients, options.installSteps);
    }

    long add(List<Long> clients, List<JobStep> steps) {
        long id = store.newId();
        jobs.put(id, new Job(clients, steps, options.jobHiddenFor, now()));
        return id;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    Response get(Call call) {
        Job job = jobs.get(call.id());
        if (job == null) {
            return hidden();
        }
        if (job.hiddenFor > 0) {
            job.hiddenFor--;
            return hidden();
        }
        JobStep step = job.steps.get(Math.min(job.next, job.steps.size() - 1));
        job.next++;
        if (hasEnded(step.status()) && job.end == 0) {
            job.end = now();
            if (step.status().toLowerCase(Locale.ROOT).startsWith("completed")) {
                store.endpoints.addAll(job.clients);
            }
        }
        return Response.ok(Map.of(
                "totalRecordsWithoutPaging", 1, "jobs", List.of(Map.of("jobSummary", summary(call.id(), job, step)))));
    }

    private Response hidden() {
        if (options.hiddenJobIs404) {
            throw Problem.plain(ProblemType.NOT_FOUND, "no such job");
        }
        return Response.ok(Map.of("totalRecordsWithoutPaging", 0, "jobs", List.of()));
    }

    private static boolean hasEnded(String status) {
        String text = status.toLowerCase(Locale.ROOT);
        return Stream.of("completed", "killed", "committed", "failed", "abnormal terminated")
                .anyMatch(text::contains);
    }

    private Map<String, Object> summary(long id, Job job, JobStep step) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("jobId", id);
        summary.put("status", step.status());
        summary.put("localizedStatus", step.status());
        summary.put("statusColor", "black");
        summary.put("percentComplete", percent(step.percentComplete()));
        summary.put("jobType", "Install Client");
        summary.put("localizedOperationName", "Install Software");
        summary.put("currentPhaseName", job.end == 0 ? "Install" : "");
        summary.put("pendingReason", step.pendingReason());
        summary.put("jobStartTime", job.start);
        summary.put("jobEndTime", job.end);
        summary.put("lastUpdateTime", now());
        summary.put("jobElapsedTime", (job.end == 0 ? now() : job.end) - job.start);
        summary.put("jobSubmitErrorCode", 0);
        summary.put("isVisible", true);
        summary.put("isAged", false);
        summary.put("destClientName", clientName(job));
        return summary;
    }

    /** Returns an integer or a fraction: an integer in most responses of the vendor, a fraction in some. */
    private static Object percent(double value) {
        return value == Math.rint(value) ? (Object) (int) value : value;
    }

    private String clientName(Job job) {
        return job.clients.stream()
                .findFirst()
                .map(store.machines::get)
                .map(Machine::name)
                .orElse("");
    }
}
