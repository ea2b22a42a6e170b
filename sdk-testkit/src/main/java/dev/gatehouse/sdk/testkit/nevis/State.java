package dev.gatehouse.sdk.testkit.nevis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the server remembers over a restart: the clients with their entities, the applications that they share, and the
 * callers with their credentials and tokens.
 */
final class State {

    /** The id of the caller that always exists. */
    static final String ROOT = "root";

    /**
     * An OAuth client.
     *
     * @param caller the id of the caller
     */
    record OAuthClient(String secret, String caller) {}

    /**
     * A token that expires.
     *
     * @param caller the id of the caller
     */
    record Token(String caller, Instant expires) {}

    Map<String, Tenant> tenants = new LinkedHashMap<>();
    Map<String, Resource> applications = new LinkedHashMap<>();

    /** Entities of the other resources, by the encoded path of their collection. */
    private Map<String, Map<String, Resource>> collections = new LinkedHashMap<>();

    private int lastExtId = 1000;

    /** The callers by id. */
    private Map<String, NevisCaller> callers = new LinkedHashMap<>();

    /** The ids of the callers by opaque bearer token. */
    Map<String, String> bearers = new LinkedHashMap<>();

    /** The ids of the callers by header and SecToken. */
    Map<String, String> secTokens = new LinkedHashMap<>();

    Map<String, OAuthClient> oauthClients = new LinkedHashMap<>();
    Map<String, Token> accessTokens = new LinkedHashMap<>();
    Map<String, Token> xTokens = new LinkedHashMap<>();

    /** The ids of the callers by common name of their client certificate. */
    Map<String, String> certificates = new LinkedHashMap<>();

    NevisCaller newCaller(String id) {
        NevisCaller caller = new NevisCaller(id);
        callers.put(id, caller);
        return caller;
    }

    NevisCaller caller(String id) {
        return Objects.requireNonNull(callers.get(id));
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

    /** Adds a client with its default unit and the default application. */
    Tenant newTenant(String extId, Map<String, Object> fields, Instant now) {
        Resource unit = new Resource(
                newExtId(),
                now,
                Map.of("clientExtId", extId, "name", "Default", "state", "active", "profileless", false));
        Tenant tenant = new Tenant(new Resource(extId, now, fields), unit);
        tenant.applications.add(FakeNevisServer.DEFAULT_APPLICATION);
        tenants.put(extId, tenant);
        return tenant;
    }
}
