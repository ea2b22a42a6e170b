package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.commvault.State.Account;
import dev.gatehouse.sdk.testkit.commvault.State.Group;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Users and groups. V4 uses {@code id} and {@code name}, v1 uses {@code userId} and {@code userName}. */
final class Users {

    private final State state;
    private final Options options;
    private final Clock clock;

    Users(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    Response whoAmI(Call call) {
        return Response.ok(Map.of("user", JsonFields.of("userName", call.caller().name, "userId", call.caller().id)));
    }

    Response list(Call call) {
        Optional<String> group = call.request().query("userGroupId");
        List<Map<String, Object>> users = state.accounts.values().stream()
                .filter(account -> group.isEmpty() || membersOf(group.get()).contains(account.id))
                .map(this::user)
                .toList();
        return Response.ok(JsonFields.of("numberOfUsers", users.size(), "users", users));
    }

    private Set<Long> membersOf(String groupId) {
        return state.groups.values().stream()
                .filter(group -> String.valueOf(group.id()).equals(groupId))
                .findFirst()
                .map(Group::members)
                .orElse(Set.of());
    }

    /** Returns a user. The 404 for an unknown user may have no body. */
    Response get(Call call) {
        Account account = state.accounts.get(call.id());
        if (account == null) {
            return Response.empty(404);
        }
        Map<String, Object> fields = user(account);
        fields.put("serviceType", "COMMCELL");
        fields.put("lastLoggedIn", clock.instant().getEpochSecond());
        fields.put(
                "associatedUserGroups",
                state.groups.values().stream()
                        .filter(group -> group.members().contains(account.id))
                        .map(group -> JsonFields.of("id", group.id(), "name", group.name()))
                        .toList());
        return Response.ok(fields);
    }

    private Map<String, Object> user(Account account) {
        Instant since = account.lockedSince;
        Instant until = account.lockedUntil;
        boolean locked = account.isLocked(clock.instant());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", account.id);
        fields.put("name", account.name);
        fields.put("GUID", LoginTokens.guid(account.id));
        fields.put("email", account.email);
        fields.put("fullName", account.fullName);
        fields.put("enabled", account.enabled);
        fields.put(
                "lockInfo",
                JsonFields.of(
                        "isLocked", locked,
                        "startTime", locked && since != null ? since.getEpochSecond() : 0,
                        "endTime", locked && until != null ? until.getEpochSecond() : 0));
        fields.put("plan", Map.of());
        fields.put("company", JsonFields.of("id", 0, "name", "Commcell"));
        fields.put("userPrincipalName", "");
        fields.put("numberOfLaptops", 0);
        return fields;
    }

    Response groups(Call call) {
        return Response.ok(Map.of(
                "userGroups", state.groups.values().stream().map(this::group).toList()));
    }

    Response group(Call call) {
        Group group = state.groups.get(call.id());
        return group == null ? Response.empty(404) : Response.ok(group(group));
    }

    private Map<String, Object> group(Group group) {
        return JsonFields.of(
                "id", group.id(),
                "name", group.name(),
                "GUID", LoginTokens.guid(group.id()),
                "description", "",
                "enabled", true,
                "users",
                        group.members().stream()
                                .map(state.accounts::get)
                                .map(member -> JsonFields.of("id", member.id, "name", member.name))
                                .toList());
    }

    Response listV1(Call call) {
        Predicate<Map<String, String>> filter = Filter.of(call.request());
        return Response.ok(Map.of(
                "users",
                state.accounts.values().stream()
                        .filter(account -> filter.test(Map.of("name", account.name)))
                        .map(account -> Map.of("userEntity", entity("user", account.id, account.name, 13)))
                        .toList()));
    }

    Response groupsV1(Call call) {
        Predicate<Map<String, String>> filter = Filter.of(call.request());
        return Response.ok(Map.of(
                "userGroups",
                state.groups.values().stream()
                        .filter(group -> filter.test(Map.of("name", group.name())))
                        .map(group -> Map.of("userGroupEntity", entity("userGroup", group.id(), group.name(), 15)))
                        .toList()));
    }

    private Map<String, Object> entity(String kind, long id, String name, int type) {
        return JsonFields.of(kind + "Id", id, kind + "Name", name, options.typeField, type);
    }
}
