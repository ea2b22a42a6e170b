package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import dev.gatehouse.sdk.testkit.commvault.State.Group;
import dev.gatehouse.sdk.testkit.commvault.State.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads of v1 and V2 as cvpysdk and the vendor's MCP server send them. The fields are those that these clients read. */
final class OlderReads {

    private final State state;
    private final Options options;
    private final Administration administration;

    OlderReads(State state, Options options, Administration administration) {
        this.state = state;
        this.options = options;
        this.administration = administration;
    }

    void addTo(Routes routes) {
        routes.add("GET", "/VSAClientAndClientGroupList", call -> Response.ok(Map.of("clients", List.of())));
        routes.add("GET", "/V2/Plan/{id}", this::plan);
        routes.add("GET", "/V2/Plan/{id}/AssociatedEntities", call -> Response.ok(Map.of("entities", List.of())));
        routes.add("GET", "/User/{id}", this::user);
        routes.add("GET", "/UserGroup/{id}", this::group);
        routes.add("GET", "/ClientGroup", call -> groups());
        routes.add("GET", "/Security/Roles", call -> roles());
        routes.add("GET", "/AlertRule", call -> alerts());
        routes.add("GET", "/V2/MediaAgents", call -> mediaAgents());
        routes.add("GET", "/MediaAgent", call -> mediaAgents());
    }

    private Response plan(Call call) {
        Plan plan = found(state.plans.get(call.id()), "plan");
        Map<String, Object> summary = JsonFields.of(
                "plan", JsonFields.of("planId", plan.id(), "planName", plan.name(), options.typeField, 158),
                "subtype", 33_554_437,
                "type", 2,
                "slaInMinutes", 1440);
        return Response.ok(Map.of(
                "plan",
                JsonFields.of(
                        "summary", summary,
                        "storage", Map.of("copy", List.of()),
                        "operationWindow", Map.of("ruleId", 0),
                        "fullOperationWindow", Map.of("ruleId", 0))));
    }

    private Response user(Call call) {
        Account account = found(state.accounts.get(call.id()), "user");
        return Response.ok(Map.of(
                "users",
                List.of(JsonFields.of(
                        "userEntity",
                                JsonFields.of("userId", account.id, "userName", account.name, options.typeField, 13),
                        "email", account.email,
                        "fullName", account.fullName,
                        "enableUser", account.enabled,
                        "description", ""))));
    }

    private Response group(Call call) {
        Group group = found(state.groups.get(call.id()), "user group");
        return Response.ok(Map.of(
                "userGroups",
                List.of(JsonFields.of(
                        "userGroupEntity",
                        JsonFields.of("userGroupId", group.id(), "userGroupName", group.name(), options.typeField, 15),
                        "description",
                        "",
                        "enabled",
                        true))));
    }

    private static <T> T found(@Nullable T value, String what) {
        return Optional.ofNullable(value).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND, "no such " + what));
    }

    private Response groups() {
        return Response.ok(Map.of(
                "groups",
                administration.groups.all().stream()
                        .map(group -> JsonFields.of("Id", group.get("id"), "name", group.get("name"), "clientCount", 0))
                        .toList()));
    }

    private Response roles() {
        return Response.ok(Map.of(
                "roleProperties",
                administration.roles.all().stream()
                        .map(role ->
                                Map.of("role", JsonFields.of("roleId", role.get("id"), "roleName", role.get("name"))))
                        .toList()));
    }

    private Response alerts() {
        return Response.ok(Map.of(
                "alertList",
                administration.definitions.all().stream()
                        .map(alert -> JsonFields.of(
                                "alert", JsonFields.of("id", alert.get("id"), "name", alert.get("name")),
                                "description", "",
                                "alertCategory", Map.of("name", "Job Management")))
                        .toList()));
    }

    private Response mediaAgents() {
        return Response.ok(Map.of(
                "mediaAgentList",
                administration.mediaAgents.all().stream()
                        .map(agent -> JsonFields.of(
                                "mediaAgent",
                                        JsonFields.of(
                                                "mediaAgentId", agent.get("id"), "mediaAgentName", agent.get("name")),
                                "osInfo", Map.of("OsDisplayInfo", Map.of("OSName", "Linux")),
                                "status", 1))
                        .toList()));
    }
}
