package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Destination;
import dev.gatehouse.sdk.testkit.commvault.State.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Server plans: details, backup destinations, creation and deletion, after the vendor's OpenAPI file of 11.32. */
final class ServerPlans {

    private static final int STEP_FAILED = 587_207_454;

    private final State state;
    private final Options options;
    private final Administration administration;

    ServerPlans(State state, Options options, Administration administration) {
        this.state = state;
        this.options = options;
        this.administration = administration;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/V4/ServerPlan/{id}", call -> Response.ok(details(plan(call))));
        routes.add("GET", "/V4/Plan/Summary/{id}", this::summary);
        routes.add("GET", "/Plan", this::find);
        routes.add(
                "GET",
                "/V4/ServerPlan/{id}/BackupDestinations",
                call -> Response.ok(JsonFields.of(
                        "backupdestinations", destinations(plan(call).id()), "regionsConfigured", false)));
        routes.add("GET", "/V4/Plan/BackupDestination/{id}/Jobs", call -> Response.ok(Map.of("jobs", List.of())));
        routes.add("POST", "/V4/ServerPlan", this::create);
        routes.add("DELETE", "/V4/ServerPlan/{id}", this::delete);
    }

    private Plan plan(Call call) {
        Plan plan = state.plans.get(call.id());
        if (plan == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no plan " + call.id());
        }
        return plan;
    }

    private Map<String, Object> details(Plan plan) {
        return JsonFields.of(
                "plan", JsonFields.of("id", plan.id(), "name", plan.name()),
                "backupDestinations", destinations(plan.id()),
                "rpo", Map.of("backupFrequency", Map.of("schedules", List.of())),
                "associatedEntities", List.of());
    }

    private Response summary(Call call) {
        Plan plan = plan(call);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("planType", plan.subType());
        if (plan.subType().equals("Server")) {
            summary.put("serverPlan", details(plan));
        }
        return Response.ok(summary);
    }

    private Response find(Call call) {
        Predicate<Map<String, String>> filter = Filter.of(call.request());
        return Response.ok(Map.of(
                "plans",
                state.plans.values().stream()
                        .filter(plan -> filter.test(Map.of("name", plan.name())))
                        .map(plan -> Map.of("plan", JsonFields.of("planId", plan.id(), "planName", plan.name())))
                        .toList()));
    }

    private List<Map<String, Object>> destinations(long plan) {
        return state.destinations.getOrDefault(plan, List.of()).stream()
                .map(destination -> JsonFields.of(
                        "planBackupDestination",
                        JsonFields.of("id", destination.id(), "name", destination.name()),
                        "isDefault",
                        true,
                        "copyPrecedence",
                        1,
                        "storageType",
                        "DISK",
                        "storagePool",
                        JsonFields.of("id", destination.poolId(), "type", "DEDUPLICATION"),
                        "retentionPeriodDays",
                        destination.retentionDays()))
                .toList();
    }

    private Response create(Call call) {
        call.requireAdministrator();
        Body body = call.body();
        String name = body.text("planName");
        List<Destination> destinations = new ArrayList<>();
        for (Body item : body.list("backupDestinations")) {
            long pool = item.object("storagePool").number("id");
            if (!administration.hasPool(pool)) {
                throw Problem.of(ProblemType.NOT_FOUND, "no storage pool " + pool);
            }
            destinations.add(new Destination(
                    state.newId(),
                    item.text("backupDestinationName"),
                    pool,
                    item.optionalNumber("retentionPeriodDays").orElse(30L)));
        }
        if (destinations.isEmpty()) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Field [backupDestinations] is required");
        }
        long id = state.newId();
        state.plans.put(id, new Plan(id, name, "Server", 1));
        state.destinations.put(id, destinations);
        List<Map<String, Object>> errors = options.planStepFails
                ? List.of(JsonFields.of(
                        "component", "rpo", "errorCode", STEP_FAILED, "errorMessage", "a later step failed"))
                : List.of();
        return Response.ok(JsonFields.of("plan", JsonFields.of("id", id, "name", name), "errors", errors));
    }

    private Response delete(Call call) {
        call.requireAdministrator();
        state.plans.remove(plan(call).id());
        state.destinations.remove(call.id());
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }
}
