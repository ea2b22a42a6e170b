package dev.gatehouse.sdk.testkit.cte;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A domain: what is visible with a token for it. */
final class Domain {

    static final String DEFAULT_PROFILE = "DefaultClientProfile";

    final String id = UUID.randomUUID().toString();
    final String name;
    final Table clients = new Table();
    final Table groups = new Table();
    final Table profiles = new Table();
    final Table policies = new Table();

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, RuleList>> rules = new LinkedHashMap<>();
    private final Map<String, Table> guardPoints = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> members = new LinkedHashMap<>();

    Domain(String name, Instant now) {
        this.name = name;
        addProfile(DEFAULT_PROFILE, now);
    }

    Resource addProfile(String profile, Instant now) {
        return profiles.add(Resource.snake("profiles", profile, now)
                .set("description", "")
                .set("concise_logging", false)
                .set("connect_timeout", 60));
    }

    Resource addPolicy(String policy, Instant now) {
        return policies.add(Policies.newPolicy(policy, now));
    }

    /** Returns the resources of a plain type, by the segment of its path. */
    Table table(String type) {
        return tables.computeIfAbsent(type, any -> new Table());
    }

    /** Returns the rules of a kind of a policy, in their order. */
    RuleList rules(Resource policy, String kind) {
        return rules.computeIfAbsent(policy.id(), any -> new LinkedHashMap<>())
                .computeIfAbsent(kind, any -> new RuleList(!kind.equals(RuleKind.SIGNATURE.path)));
    }

    /** Returns whether a rule of any policy has one of the given fields with this value. */
    boolean hasRuleWith(String value, Set<String> fields) {
        return rules.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(list -> list.all().stream())
                .anyMatch(rule ->
                        fields.stream().anyMatch(field -> rule.text(field).equals(value)));
    }

    boolean isGuarding(Resource policy) {
        return guardPoints.values().stream()
                .flatMap(table -> table.all().stream())
                .anyMatch(point -> point.text("policy_id").equals(policy.id()));
    }

    void removePolicy(Resource policy) {
        policies.remove(policy);
        rules.remove(policy.id());
    }

    /** Returns the GuardPoints of a client or client group. Their names are their paths. */
    Table guardPoints(Resource owner) {
        return guardPoints.computeIfAbsent(owner.id(), any -> new Table());
    }

    /** Returns the ids of the members, and for each whether it inherits the group's settings. */
    Map<String, Boolean> members(Resource group) {
        return members.computeIfAbsent(group.id(), any -> new LinkedHashMap<>());
    }

    List<Resource> clientsOf(Resource group) {
        return members(group).keySet().stream().map(clients::get).toList();
    }

    List<Resource> groupsOf(Resource client) {
        return groups.all().stream()
                .filter(group -> members(group).containsKey(client.id()))
                .toList();
    }

    void removeClient(Resource client) {
        clients.remove(client);
        guardPoints.remove(client.id());
        members.values().forEach(group -> group.remove(client.id()));
    }

    void removeGroup(Resource group) {
        groups.remove(group);
        guardPoints.remove(group.id());
        members.remove(group.id());
    }
}
