package dev.gatehouse.sdk.testkit.cte;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A domain: what is visible with a token for it. */
final class Domain {

    static final String DEFAULT_PROFILE = "DefaultClientProfile";

    String id = UUID.randomUUID().toString();
    String name = "";
    Table clients = new Table();
    Table groups = new Table();
    Table profiles = new Table();
    Table policies = new Table();

    private Map<String, Table> tables = new LinkedHashMap<>();
    private Map<String, Map<String, RuleList>> rules = new LinkedHashMap<>();
    private Map<String, Table> guardPoints = new LinkedHashMap<>();
    private Map<String, Map<String, Boolean>> members = new LinkedHashMap<>();

    /** For a saved state. */
    private Domain() {}

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

    /** Returns the resources of a plain type, or those of it that belong to another resource. */
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

    /** Returns whether a rule of any policy has the key, as a text or as an object with {@code key_id}. */
    boolean hasRuleWithKey(Resource key) {
        return rules.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .flatMap(list -> list.all().stream())
                .flatMap(rule ->
                        Stream.of("key_id", "current_key", "transformation_key").map(rule.fields()::get))
                .map(value -> value instanceof Map<?, ?> nested ? nested.get("key_id") : value)
                .anyMatch(value -> key.id().equals(value) || key.name().equals(value));
    }

    /** Returns whether a GuardPoint or the GuardPolicy of a storage group has the policy. */
    boolean isGuarding(Resource policy) {
        return Stream.concat(guardPoints.values().stream(), Stream.of(table(CsiGroups.GUARD_POLICIES)))
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
