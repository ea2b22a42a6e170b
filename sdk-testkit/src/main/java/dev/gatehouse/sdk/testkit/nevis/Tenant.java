package dev.gatehouse.sdk.testkit.nevis;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A nevisIDM client with its entities. */
final class Tenant {

    final Resource resource;
    final Map<String, Resource> users = new HashMap<>();
    final Map<String, Resource> units = new HashMap<>();
    final Map<String, Resource> profiles = new HashMap<>();
    private final Map<String, Map<String, StoredCredential>> credentials = new HashMap<>();
    final Set<String> applications = new HashSet<>();
    final String defaultUnit;

    /** The concurrent changes that the next updates of the client conflict with, one for each update. */
    final Deque<Body> concurrentUpdates = new ArrayDeque<>();

    Tenant(Resource resource, Resource defaultUnit) {
        this.resource = resource;
        this.defaultUnit = defaultUnit.extId;
        units.put(defaultUnit.extId, defaultUnit);
    }

    String extId() {
        return resource.extId;
    }

    Resource user(String extId) {
        return find(users, "User", extId);
    }

    Resource unit(String extId) {
        return find(units, "Unit", extId);
    }

    Resource profile(String extId) {
        return find(profiles, "Profile", extId);
    }

    /** Returns the credentials of a user by external ID. */
    Map<String, StoredCredential> credentials(String userExtId) {
        return credentials.computeIfAbsent(userExtId, any -> new LinkedHashMap<>());
    }

    /** Returns the password of a user, if the user can log in with it. */
    Optional<String> password(String userExtId) {
        return credentials(userExtId).values().stream()
                .filter(each -> each.kind.equals(CredentialKinds.PASSWORD) && each.isUsable())
                .map(each -> each.secret)
                .findFirst();
    }

    static Resource find(Map<String, Resource> resources, String entity, String extId) {
        return Optional.ofNullable(resources.get(extId)).orElseThrow(() -> Problem.noRecord(entity, extId));
    }
}
