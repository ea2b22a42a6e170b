package dev.gatehouse.sdk.testkit.nevis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of the server: the clients with their entities, and the applications that they share. */
final class Store {

    final Map<String, Tenant> tenants = new LinkedHashMap<>();
    final Map<String, Resource> applications = new HashMap<>();

    /** Entities of the other resources, by the encoded path of their collection. */
    private final Map<String, Map<String, Resource>> collections = new HashMap<>();

    private final Clock clock;
    private int lastExtId = 1000;

    Store(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns an external ID for an entity that was created without one. */
    String newExtId() {
        return Integer.toString(++lastExtId);
    }

    Tenant tenant(String extId) {
        return Optional.ofNullable(tenants.get(extId)).orElseThrow(() -> Problem.noRecord("Client", extId));
    }

    Resource application(String extId) {
        return Tenant.find(applications, "Application", extId);
    }

    /** Returns the entities of a collection by external ID. Changes to it are changes of the state. */
    Map<String, Resource> collection(String path) {
        return collections.computeIfAbsent(path, any -> new LinkedHashMap<>());
    }

    /** Returns any entity by the path of its resource. */
    Resource entity(String path) {
        int slash = path.lastIndexOf('/');
        String extId = URLDecoder.decode(path.substring(slash + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        String[] parent = path.substring(0, slash).split("/", -1);
        return switch (parent[parent.length - 1]) {
            case "clients" -> tenant(extId).resource;
            case "applications" -> application(extId);
            case "users" -> tenant(parent[0]).user(extId);
            case "units" -> tenant(parent[0]).unit(extId);
            case "profiles" -> tenant(parent[0]).profile(extId);
            default -> Tenant.find(collection(path.substring(0, slash)), "Entity", extId);
        };
    }

    /** Returns the collections whose path starts and ends with the given texts. */
    Stream<Map<String, Resource>> collections(String prefix, String suffix) {
        return collections.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(prefix) && entry.getKey().endsWith(suffix))
                .map(Map.Entry::getValue);
    }

    /** Removes what belongs to a deleted entity. */
    void removeBelow(String path) {
        collections.keySet().removeIf(key -> key.startsWith(path + "/"));
    }

    Resource newResource(String extId, Map<String, Object> fields) {
        return new Resource(extId, now(), fields);
    }

    /** Adds a client with its default unit and the default application. */
    Tenant newTenant(String extId, Map<String, Object> fields) {
        Resource unit = newResource(
                newExtId(), Map.of("clientExtId", extId, "name", "Default", "state", "active", "profileless", false));
        Tenant tenant = new Tenant(newResource(extId, fields), unit);
        tenant.applications.add(FakeNevisServer.DEFAULT_APPLICATION);
        tenants.put(extId, tenant);
        return tenant;
    }
}
