package dev.gatehouse.sdk.testkit.cte;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return policies.add(Resource.camel("policies", policy, now)
                .set("description", "")
                .set("policy_type", "Standard")
                .set("never_deny", false)
                .set("metadata", Map.of("restrict_update", false)));
    }

    /** Returns the resources of a kind, or those that belong to a resource with an id. */
    Table table(String key) {
        return tables.computeIfAbsent(key, any -> new Table());
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
