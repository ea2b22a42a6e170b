package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types of entities that a search finds, with their indexed fields. The fields of clients and users are documented,
 * those of the others are inferred.
 */
@SuppressWarnings("ImmutableEnumChecker") // the maps are immutable
enum SearchEntity {
    CLIENT("ClientView", Map.of("name", "name", "description", "remarks")),
    USER(
            "UserView",
            Map.ofEntries(
                    Map.entry("loginid", "loginId"),
                    Map.entry("name", "name.familyName"),
                    Map.entry("firstname", "name.firstName"),
                    Map.entry("title", "name.title"),
                    Map.entry("remarks", "remarks"),
                    Map.entry("sex", "sex"),
                    Map.entry("telephone", "contacts.telephone"),
                    Map.entry("telefax", "contacts.telefax"),
                    Map.entry("mobile", "contacts.mobile"),
                    Map.entry("email", "contacts.email"),
                    Map.entry("state", "userState"),
                    Map.entry("street", "address.street"),
                    Map.entry("city", "address.city"),
                    Map.entry("postalcode", "address.postalCode"),
                    Map.entry("locality", "address.locality"))),
    APPLICATION("ApplicationView", Map.of("name", "name", "description", "description")),
    UNIT("UnitView", Map.of("name", "name", "description", "description", "location", "location")),
    ROLE("RoleView", Map.of("name", "name", "description", "description"));

    /** An entity with the client that it belongs to, if any. */
    record Entry(
            SearchEntity type, Resource resource, @Nullable Tenant tenant) {}

    final String right;
    private final Map<String, String> paths;

    SearchEntity(String right, Map<String, String> paths) {
        this.right = right;
        this.paths = paths;
    }

    /** Returns the names of the indexed fields. */
    Set<String> fields() {
        Set<String> fields = new TreeSet<>(paths.keySet());
        fields.add("extid");
        return fields;
    }

    /** Returns the entities of this type in the caller's data room. */
    List<Entry> entries(Call call) {
        List<Entry> entries = new ArrayList<>();
        State state = call.state();
        if (this == APPLICATION || this == ROLE) {
            state.applications.values().stream()
                    .filter(application -> call.caller().seesApplication(application.extId))
                    .forEach(application -> {
                        if (this == APPLICATION) {
                            entries.add(new Entry(this, application, null));
                        } else {
                            state.collection(Call.path("applications", application.extId, "roles"))
                                    .values()
                                    .forEach(role -> entries.add(new Entry(this, role, null)));
                        }
                    });
            return entries;
        }
        state.tenants.values().stream()
                .filter(tenant -> call.caller().seesClient(tenant.extId()))
                .forEach(tenant -> {
                    switch (this) {
                        case CLIENT -> entries.add(new Entry(this, tenant.resource, null));
                        case USER -> tenant.users.values().forEach(user -> entries.add(new Entry(this, user, tenant)));
                        default ->
                            tenant.units.values().stream()
                                    .filter(unit -> call.caller().seesUnit(unit.extId))
                                    .forEach(unit -> entries.add(new Entry(this, unit, tenant)));
                    }
                });
        return entries;
    }

    /** Returns the values of the indexed fields. */
    Map<String, String> document(Resource resource) {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("extid", resource.extId);
        paths.forEach((field, path) -> document.put(field, resource.text(path).orElse("")));
        resource.properties.forEach((name, value) -> document.putIfAbsent(name, String.valueOf(value)));
        return document;
    }

    /** Returns a hit, whose names and values differ from those of the core API. */
    static Map<String, @Nullable Object> hit(Entry entry) {
        Resource resource = entry.resource;
        Map<String, @Nullable Object> hit = new LinkedHashMap<>();
        hit.put("id", resource.extId);
        hit.put("extid", resource.extId);
        hit.put("name", entry.type.document(resource).getOrDefault("name", ""));
        if (entry.type == USER) {
            user(resource, hit);
        } else {
            hit.put(
                    "description",
                    resource.text(entry.type == CLIENT ? "remarks" : "description")
                            .orElse(null));
            hit.put("displayName", null);
        }
        if (entry.tenant != null) {
            hit.put("client", client(entry.tenant));
        }
        hit.put("dtoType", entry.type.name());
        hit.put("_score", 1.0);
        hit.put("_internalId", resource.extId);
        return hit;
    }

    private static void user(Resource user, Map<String, @Nullable Object> hit) {
        hit.put("state", user.text("userState").orElse(null));
        hit.put("firstName", user.text("name.firstName").orElse(null));
        hit.put(
                "language",
                user.text("languageCode")
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .orElse(null));
        hit.put("sex", user.text("sex").map(sex -> sex.substring(0, 1)).orElse(null));
        hit.put("birthdate", user.text("birthDate").orElse(null));
        hit.put("isTechnicalUser", user.is("isTechnicalUser", true));
        hit.put("properties", user.properties);
    }

    private static Map<String, Object> client(Tenant tenant) {
        return JsonFields.of(
                "id", tenant.extId(),
                "extid", tenant.extId(),
                "name", tenant.resource.text("name").orElse(""),
                "dtoType", CLIENT.name(),
                "_internalId", tenant.extId());
    }
}
