package dev.gatehouse.sdk.testkit.nevis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A nevisIDM client with its entities. */
final class Tenant {

    Resource resource;
    String defaultUnit;
    Map<String, Resource> users = new LinkedHashMap<>();
    Map<String, Resource> units = new LinkedHashMap<>();
    Map<String, Resource> profiles = new LinkedHashMap<>();
    Set<String> applications = new LinkedHashSet<>();

    /** The credentials by the external ID of their user and their own. */
    private Map<String, Map<String, StoredCredential>> credentials = new LinkedHashMap<>();

    /** For a saved state. */
    private Tenant() {
        this(new Resource(), new Resource());
    }

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
