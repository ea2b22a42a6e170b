package dev.gatehouse.sdk.testkit.cte;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The resources of one type, in the order of creation. Their names are unique. */
final class Table {

    private final Map<String, Resource> byId = new LinkedHashMap<>();
    private final Map<String, Resource> byName = new LinkedHashMap<>();

    /** Returns a table of a saved state. */
    @JsonCreator
    static Table of(List<Resource> resources) {
        Table table = new Table();
        resources.forEach(table::add);
        return table;
    }

    Resource add(Resource resource) {
        if (hasName(resource.name())) {
            throw new IllegalArgumentException("the name already exists: " + resource.name());
        }
        byId.put(resource.id(), resource);
        byName.put(resource.name(), resource);
        return resource;
    }

    void remove(Resource resource) {
        byId.remove(resource.id());
        byName.remove(resource.name());
    }

    boolean hasName(String name) {
        return byName.containsKey(name);
    }

    /** Finds a resource by id, name or URI. The format of a slug is not documented. */
    Optional<Resource> find(String reference) {
        String id = reference.substring(reference.lastIndexOf(':') + 1);
        return Optional.ofNullable(byId.get(reference))
                .or(() -> Optional.ofNullable(byName.get(reference)))
                .or(() -> Optional.ofNullable(byId.get(id))
                        .filter(found -> found.text("uri").equals(reference)));
    }

    /**
     * Finds a resource by id, name or URI.
     *
     * @throws Problem with status 404 if it does not exist
     */
    Resource get(String reference) {
        return find(reference).orElseThrow(Problem::notFound);
    }

    @JsonValue
    List<Resource> all() {
        return List.copyOf(byId.values());
    }
}
