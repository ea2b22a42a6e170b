package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.commvault.Store.Account;
import dev.gatehouse.sdk.testkit.commvault.Store.Group;
import dev.gatehouse.sdk.testkit.commvault.Store.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of v1 and V2 as cvpysdk and the vendor's MCP server send them. The fields are those that these clients read. */
final class OlderReads {

    private final Store store;
    private final Options options;

    OlderReads(Router router, Store store, Options options, Administration administration) {
        this.store = store;
        this.options = options;
        router.add("GET", "/VSAClientAndClientGroupList", call -> Response.ok(Map.of("clients", List.of())));
        router.add("GET", "/V2/Plan/{id}", this::plan);
        router.add("GET", "/V2/Plan/{id}/AssociatedEntities", call -> Response.ok(Map.of("entities", List.of())));
        router.add("GET", "/User/{id}", this::user);
        router.add("GET", "/UserGroup/{id}", this::group);
        router.add("GET", "/ClientGroup", call -> groups(administration));
        router.add("GET", "/Security/Roles", call -> roles(administration));
        router.add("GET", "/AlertRule", call -> alerts(administration));
        router.add("GET", "/V2/MediaAgents", call -> mediaAgents(administration));
        router.add("GET", "/MediaAgent", call -> mediaAgents(administration));
    }

    private Response plan(Call call) {
        Plan plan = found(store.plans.get(call.id()), "plan");
        Map<String, Object> summary = Map.of(
                "plan", Map.of("planId", plan.id(), "planName", plan.name(), options.typeField, 158),
                "subtype", 33_554_437,
                "type", 2,
                "slaInMinutes", 1440);
        return Response.ok(Map.of(
                "plan",
                Map.of(
                        "summary", summary,
                        "storage", Map.of("copy", List.of()),
                        "operationWindow", Map.of("ruleId", 0),
                        "fullOperationWindow", Map.of("ruleId", 0))));
    }

    private Response user(Call call) {
        Account account = found(store.accounts.get(call.id()), "user");
        return Response.ok(Map.of(
                "users",
                List.of(Map.of(
                        "userEntity", Map.of("userId", account.id, "userName", account.name, options.typeField, 13),
                        "email", account.email,
                        "fullName", account.fullName,
                        "enableUser", account.enabled,
                        "description", ""))));
    }

    private Response group(Call call) {
        Group group = found(store.groups.get(call.id()), "user group");
        return Response.ok(Map.of(
                "userGroups",
                List.of(Map.of(
                        "userGroupEntity",
                        Map.of("userGroupId", group.id(), "userGroupName", group.name(), options.typeField, 15),
                        "description",
                        "",
                        "enabled",
                        true))));
    }

    private static <T> T found(@Nullable T value, String what) {
        return Optional.ofNullable(value).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no such " + what));
    }

    private static Response groups(Administration administration) {
        return Response.ok(Map.of(
                "groups",
                administration.groups.all().stream()
                        .map(group -> Map.of("Id", group.get("id"), "name", group.get("name"), "clientCount", 0))
                        .toList()));
    }

    private static Response roles(Administration administration) {
        return Response.ok(Map.of(
                "roleProperties",
                administration.roles.all().stream()
                        .map(role -> Map.of("role", Map.of("roleId", role.get("id"), "roleName", role.get("name"))))
                        .toList()));
    }

    private static Response alerts(Administration administration) {
        return Response.ok(Map.of(
                "alertList",
                administration.definitions.all().stream()
                        .map(alert -> Map.of(
                                "alert", Map.of("id", alert.get("id"), "name", alert.get("name")),
                                "description", "",
                                "alertCategory", Map.of("name", "Job Management")))
                        .toList()));
    }

    private static Response mediaAgents(Administration administration) {
        return Response.ok(Map.of(
                "mediaAgentList",
                administration.mediaAgents.all().stream()
                        .map(agent -> Map.of(
                                "mediaAgent",
                                        Map.of("mediaAgentId", agent.get("id"), "mediaAgentName", agent.get("name")),
                                "osInfo", Map.of("OsDisplayInfo", Map.of("OSName", "Linux")),
                                "status", 1))
                        .toList()));
    }
}
