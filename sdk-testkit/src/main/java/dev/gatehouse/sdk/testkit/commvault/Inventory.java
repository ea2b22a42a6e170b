package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Machine;
import dev.gatehouse.sdk.testkit.commvault.State.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Plans and clients. */
final class Inventory {

    private final State state;
    private final Options options;

    Inventory(State state, Options options) {
        this.state = state;
        this.options = options;
    }

    Response planSummary(Call call) {
        List<Map<String, Object>> plans = state.plans.values().stream()
                .map(plan -> JsonFields.of(
                        "plan", JsonFields.of("id", plan.id(), "name", plan.name()),
                        "planType", plan.subType(),
                        "status", "ENABLED",
                        "RPO", 1440,
                        "numberOfCopies", 1,
                        "associatedEntities", 0,
                        "company", JsonFields.of("id", 0, "name", "Commcell"),
                        "missingEntities", List.of(),
                        "resourcePool", List.of(),
                        "tags", List.of()))
                .toList();
        return Response.ok(JsonFields.of("plansCount", plans.size(), "plans", plans));
    }

    Response planIds(Call call) {
        return Response.ok(Map.of(
                "entities",
                state.plans.values().stream()
                        .map(plan -> JsonFields.of("id", plan.id(), "name", plan.name()))
                        .toList()));
    }

    /** Lists plans. Only the fields that the documented {@code fl} names are returned. */
    Response plansV2(Call call) {
        Predicate<Map<String, String>> filter = Filter.of(call.request());
        Optional<String> subType = call.request().query("subType");
        return Response.ok(Map.of(
                "plans",
                state.plans.values().stream()
                        .filter(plan -> subType.isEmpty() || subType.get().equalsIgnoreCase(plan.subType()))
                        .filter(plan -> filter.test(filterable(plan)))
                        .map(plan -> Map.of("plan", JsonFields.of("planId", plan.id(), "planName", plan.name())))
                        .toList()));
    }

    private static Map<String, String> filterable(Plan plan) {
        return Map.of(
                "plans.storage.copy.storagePoolType", String.valueOf(plan.storagePoolType()),
                "plans.plan.planId", String.valueOf(plan.id()),
                "plans.plan.planName", plan.name());
    }

    Response clients(Call call) {
        Predicate<Map<String, String>> filter = Filter.of(call.request());
        List<Map<String, Object>> found = new ArrayList<>();
        state.machines.values().stream()
                .filter(machine -> filter.test(Map.of("name", machine.name())))
                .forEach(machine -> found.add(client(machine.id(), machine.name())));
        state.vaults.values().stream()
                .filter(vault -> filter.test(Map.of("name", vault.name())))
                .forEach(vault -> {
                    Map<String, Object> fields = client(vault.id(), vault.name());
                    fields.put("clientProps", Map.of("CVS3BucketName", vault.name()));
                    found.add(fields);
                });
        return Response.ok(
                JsonFields.of("processinginstructioninfo", Map.of("attributes", List.of()), "clientProperties", found));
    }

    /** Returns the properties of one client; for a vault, the name of its bucket is among them. */
    Response client(Call call) {
        String name = state.clientName(call.id())
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no client " + call.id()));
        Map<String, Object> properties = OlderDetails.machine();
        properties.put("clientEntity", entity(call.id(), name));
        Map<String, Object> settings = OlderDetails.settings();
        if (state.vaults.containsKey(call.id())) {
            settings.put("CVS3BucketName", name);
        }
        Map<String, Object> fields = JsonFields.of("client", properties, "clientProps", settings);
        return Response.ok(Map.of("clientProperties", List.of(fields)));
    }

    private Map<String, Object> client(long id, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("client", Map.of("clientEntity", entity(id, name)));
        return fields;
    }

    private Map<String, Object> entity(long id, String name) {
        return JsonFields.of(
                "clientId",
                id,
                "clientName",
                name,
                "displayName",
                name,
                "hostName",
                name,
                "clientGUID",
                LoginTokens.guid(id),
                options.typeField,
                3);
    }

    /** Finds the id of a client. Real servers also return it with 404 or 409, so the status is an option. */
    Response getId(Call call) {
        String name = call.request().query("clientname").orElse("");
        long id = state.clientNamed(name)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no client [" + name + "]"));
        return Response.json(
                options.getIdStatus, JsonFields.of("clientName", name, "clientId", id, options.typeField, 3));
    }

    Response servers(Call call) {
        boolean all = call.request()
                .query("showOnlyInfrastructureMachines")
                .filter("0"::equals)
                .isPresent();
        List<Map<String, Object>> servers = state.machines.values().stream()
                .filter(machine -> all || machine.infrastructure())
                .map(this::server)
                .toList();
        return Response.ok(JsonFields.of("totalServers", servers.size(), "servers", servers));
    }

    private Map<String, Object> server(Machine machine) {
        return JsonFields.of(
                "id", machine.id(),
                "name", machine.name(),
                "displayName", machine.name(),
                "hostName", machine.name(),
                "configured", true,
                "agents", List.of(),
                "tags", List.of());
    }
}
