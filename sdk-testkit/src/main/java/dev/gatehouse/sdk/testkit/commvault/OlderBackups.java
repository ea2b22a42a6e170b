package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Machine;
import dev.gatehouse.sdk.testkit.commvault.State.Plan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What backups consist of in v1 and V2: storage policies and schedules, here one of each plan, subclients, here one of
 * each machine, libraries, here one of each disk storage, and dashboards. Each has the id of what it belongs to. The
 * fields are those that cvpysdk (11.40.2) and the vendor's MCP server (0.1.0) read.
 */
final class OlderBackups {

    /** The datasets of reports that the vendor's MCP server reads. */
    private static final List<String> DATASETS = List.of(
            "getslacounts",
            "2b366703-52e1-4775-8047-1f4cfa13d2db",
            "a0f077a5-2dfe-4010-a957-57a24cae89a8",
            "d0a73c45-b06d-4358-8d7e-d55d428ba75c");

    private final State state;
    private final Options options;
    private final Administration administration;
    private final Jobs jobs;

    OlderBackups(State state, Options options, Administration administration, Jobs jobs) {
        this.state = state;
        this.options = options;
        this.administration = administration;
        this.jobs = jobs;
    }

    void addTo(Routes routes) {
        for (String version : List.of("", "/V2")) {
            routes.add("GET", version + "/StoragePolicy", call -> policies());
            routes.add("GET", version + "/Library", call -> libraries());
            routes.add("GET", version + "/Library/{id}", this::library);
        }
        routes.add("GET", "/V2/StoragePolicy/{id}", this::policy);
        routes.add("GET", "/V2/StoragePolicy/{id}/Copy/{id}", this::copy);
        routes.add("GET", "/Schedules", call -> schedules());
        routes.add("GET", "/Schedules/{id}", this::schedule);
        routes.add("GET", "/Schedule/{id}", this::schedule);
        routes.add("POST", "/Schedules/task/Action/Enable", this::enableSchedule);
        routes.add("POST", "/Schedules/task/Action/Disable", this::enableSchedule);
        routes.add("GET", "/Subclient", this::subclients);
        routes.add("GET", "/Subclient/{id}", call -> Response.ok(subclients(Stream.of(machine(call)))));
        routes.add("POST", "/Subclient/{id}/action/backup", this::backUp);
        routes.add("GET", "/Job/{id}/TaskDetails", this::task);
        routes.add("POST", "/CreateTask", this::createTask);
        for (String kind : List.of("User", "UserGroup")) {
            routes.add("GET", "/" + kind + "/{id}/Security", call -> Response.ok(Map.of("associations", List.of())));
            String entity = kind.toUpperCase(Locale.ROOT) + "_ENTITY";
            routes.add("GET", "/Security/" + entity + "/{id}/Permissions", OlderBackups::undocumented);
        }
        routes.add("GET", "/V2/StoragePolicy/{id}/Copy/{id}/Size", OlderBackups::undocumented);
        routes.add("GET", "/Job/{id}/AdvancedDetails", OlderBackups::undocumented);
        routes.add("GET", "/Security/Dashboard", call -> securityDashboard());
        for (String name : DATASETS) {
            routes.add("GET", "/cr/reportsplusengine/datasets/" + name + "/data", OlderBackups::dataset);
        }
    }

    /** No document and no client shows the fields. */
    private static Response undocumented(Call call) {
        return Response.ok(Map.of());
    }

    private Response policies() {
        return Response.ok(Map.of(
                "policies", state.plans.values().stream().map(this::policy).toList()));
    }

    private Map<String, Object> policy(Plan plan) {
        return JsonFields.of("storagePolicyId", plan.id(), "storagePolicyName", plan.name(), options.typeField, 17);
    }

    private Plan plan(Call call) {
        return Optional.ofNullable(state.plans.get(call.id()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no storage policy " + call.id()));
    }

    private Response policy(Call call) {
        Plan plan = plan(call);
        return Response.ok(JsonFields.of("policies", List.of(policy(plan)), "copies", List.of(copy(plan))));
    }

    private Response copy(Call call) {
        Plan plan = plan(call);
        String copy = String.valueOf(call.ids().get(1));
        if (!copy.equals(String.valueOf(plan.id()))) {
            throw Problem.of(ProblemType.NOT_FOUND, "no copy " + copy);
        }
        return Response.ok(Map.of("copy", copy(plan)));
    }

    private static Map<String, Object> copy(Plan plan) {
        return JsonFields.of(
                "StoragePolicyCopy",
                JsonFields.of(
                        "copyId", plan.id(),
                        "copyName", "Primary",
                        "storagePolicyId", plan.id(),
                        "storagePolicyName", plan.name()),
                "retentionRules",
                Map.of("retainBackupDataForDays", 30));
    }

    private Response libraries() {
        return Response.ok(Map.of(
                "response",
                administration.disks.all().stream()
                        .map(disk ->
                                Map.of("entityInfo", JsonFields.of("id", disk.get("id"), "name", disk.get("name"))))
                        .toList()));
    }

    private Response library(Call call) {
        Map<String, Object> disk = administration.disks.require(call.id());
        return Response.ok(Map.of(
                "libraryInfo",
                Map.of("library", JsonFields.of("libraryId", call.id(), "libraryName", disk.get("name")))));
    }

    private Response schedules() {
        return Response.ok(Map.of(
                "taskDetail",
                state.plans.values().stream().map(OlderBackups::schedule).toList()));
    }

    private Response schedule(Call call) {
        return Response.ok(Map.of("taskInfo", schedule(plan(call))));
    }

    private static Map<String, Object> schedule(Plan plan) {
        return JsonFields.of(
                "task",
                JsonFields.of("taskId", plan.id(), "taskName", plan.name(), "description", ""),
                "subTasks",
                List.of(JsonFields.of(
                        "subTask",
                        JsonFields.of("subTaskId", plan.id(), "subTaskName", "Backup", "operationType", 2),
                        "nextScheduleTime",
                        0)));
    }

    /** The vendor's MCP server sends the id as text. Whether a schedule is enabled is not kept. */
    private Response enableSchedule(Call call) {
        call.requireAdministrator();
        String id = String.valueOf(Body.of(call.request(), false).fields().get("taskId"));
        if (state.plans.keySet().stream().noneMatch(plan -> String.valueOf(plan).equals(id))) {
            throw Problem.of(ProblemType.NOT_FOUND, "no schedule " + id);
        }
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }

    private Response subclients(Call call) {
        Optional<String> id = call.request().query("clientId");
        Optional<String> name = call.request().query("clientName");
        return Response.ok(subclients(state.machines.values().stream()
                .filter(machine -> id.isEmpty() || id.get().equals(String.valueOf(machine.id())))
                .filter(machine -> name.isEmpty() || name.get().equalsIgnoreCase(machine.name()))));
    }

    private Map<String, Object> subclients(Stream<Machine> machines) {
        List<Map<String, Object>> found = machines.map(
                        machine -> Map.<String, Object>of("subClientEntity", subclient(machine)))
                .toList();
        return JsonFields.of("filterQueryCount", found.size(), "subClientProperties", found);
    }

    private static Map<String, Object> subclient(Machine machine) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("clientId", machine.id());
        entity.put("clientName", machine.name());
        entity.put("displayName", machine.name());
        entity.put("appName", "File System");
        entity.put("instanceId", 1);
        entity.put("instanceName", "DefaultInstanceName");
        entity.put("backupsetId", machine.id());
        entity.put("backupsetName", "defaultBackupSet");
        entity.put("subclientId", machine.id());
        entity.put("subclientName", "default");
        return entity;
    }

    private Machine machine(Call call) {
        return Optional.ofNullable(state.machines.get(call.id()))
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no subclient " + call.id()));
    }

    private Response backUp(Call call) {
        call.requireAdministrator();
        return started(jobs.add(
                "Backup", List.of(machine(call).id()), List.of(JobStep.of("Completed", 100)), call.caller().name));
    }

    private Response task(Call call) {
        if (!jobs.exists(call.id())) {
            return Response.ok(Map.of(
                    "error",
                    ErrorShape.ERR_LIST.fields(
                            options.numericCode(ProblemType.NOT_FOUND.number, ProblemType.NOT_FOUND.codeName),
                            "no such job")));
        }
        return Response.ok(
                Map.of("taskInfo", JsonFields.of("task", Map.of("taskId", call.id()), "subTasks", List.of())));
    }

    /** Starts a job of the type "Send Log Files", whatever the task. */
    private Response createTask(Call call) {
        call.requireAdministrator();
        Objects.requireNonNull(Body.of(call.request(), false).object("taskInfo"));
        return started(
                jobs.add("Send Log Files", List.of(), List.of(JobStep.of("Completed", 100)), call.caller().name));
    }

    private static Response started(long job) {
        return Response.ok(Map.of("jobIds", List.of(String.valueOf(job))));
    }

    private static Response securityDashboard() {
        return Response.ok(Map.of(
                "securityCategories",
                List.of(JsonFields.of(
                        "category", Map.of("name", "Platform Security"),
                        "parameter", List.of(JsonFields.of("name", "Two-factor authentication", "status", 1))))));
    }

    /** Returns a dataset of reports with one record: the state of the service level agreement. */
    private static Response dataset(Call call) {
        return Response.ok(JsonFields.of(
                "columns",
                Stream.of("Data Source", "sysrowid", "SLA Status", "CurrentCount")
                        .map(name -> Map.of("name", name))
                        .toList(),
                "records",
                List.of(List.of("fake", 1, "Met SLA", 1)),
                "totalRecordCount",
                1));
    }
}
