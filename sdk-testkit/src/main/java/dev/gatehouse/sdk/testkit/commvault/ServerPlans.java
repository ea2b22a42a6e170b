package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.Store.Destination;
import dev.gatehouse.sdk.testkit.commvault.Store.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Server plans: details, backup destinations, creation and deletion, after the vendor's OpenAPI file of 11.32. */
final class ServerPlans {

    private static final int STEP_FAILED = 587_207_454;

    private final Store store;
    private final Options options;
    private final Administration administration;

    ServerPlans(Router router, Store store, Options options, Administration administration) {
        this.store = store;
        this.options = options;
        this.administration = administration;
        router.add("GET", "/V4/ServerPlan/{id}", call -> Response.ok(details(plan(call))));
        router.add("GET", "/V4/Plan/Summary/{id}", this::summary);
        router.add("GET", "/Plan", this::find);
        router.add(
                "GET",
                "/V4/ServerPlan/{id}/BackupDestinations",
                call -> Response.ok(JsonFields.of(
                        "backupdestinations", destinations(plan(call).id()), "regionsConfigured", false)));
        router.add("GET", "/V4/Plan/BackupDestination/{id}/Jobs", call -> Response.ok(Map.of("jobs", List.of())));
        router.add("POST", "/V4/ServerPlan", this::create);
        router.add("DELETE", "/V4/ServerPlan/{id}", this::delete);
    }

    private Plan plan(Call call) {
        Plan plan = store.plans.get(call.id());
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
                store.plans.values().stream()
                        .filter(plan -> filter.test(Map.of("name", plan.name())))
                        .map(plan -> Map.of("plan", JsonFields.of("planId", plan.id(), "planName", plan.name())))
                        .toList()));
    }

    private List<Map<String, Object>> destinations(long plan) {
        return store.destinations.getOrDefault(plan, List.of()).stream()
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
        Body body = Body.of(call.request(), options.strict);
        String name = body.text("planName");
        List<Destination> destinations = new ArrayList<>();
        for (Body item : body.list("backupDestinations")) {
            long pool = item.object("storagePool").number("id");
            if (!administration.hasPool(pool)) {
                throw Problem.of(ProblemType.NOT_FOUND, "no storage pool " + pool);
            }
            destinations.add(new Destination(
                    store.newId(),
                    item.text("backupDestinationName"),
                    pool,
                    item.optionalNumber("retentionPeriodDays").orElse(30L)));
        }
        if (destinations.isEmpty()) {
            throw Problem.of(ProblemType.BAD_REQUEST, "Field [backupDestinations] is required");
        }
        long id = store.newId();
        store.plans.put(id, new Plan(id, name, "Server", 1));
        store.destinations.put(id, destinations);
        List<Map<String, Object>> errors = options.planStepFails
                ? List.of(JsonFields.of(
                        "component", "rpo", "errorCode", STEP_FAILED, "errorMessage", "a later step failed"))
                : List.of();
        return Response.ok(JsonFields.of("plan", JsonFields.of("id", id, "name", name), "errors", errors));
    }

    private Response delete(Call call) {
        call.requireAdministrator();
        store.plans.remove(plan(call).id());
        store.destinations.remove(call.id());
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }
}
