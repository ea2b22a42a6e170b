package dev.gatehouse.sdk.testkit.nevis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An entity: the common fields, and its own fields by flat path. */
final class Resource {

    /** The order of lists: "creation date and external id". The continuation token consists of the two. */
    static final Comparator<Resource> BY_CREATION = Comparator.<Resource, Instant>comparing(
                    resource -> resource.created)
            .thenComparing(resource -> resource.extId);

    String extId;
    Instant created;
    SortedMap<String, Object> fields = new TreeMap<>();
    SortedMap<String, Object> properties = new TreeMap<>();

    /** The concurrent updates that the next updates conflict with, one for each update; not saved. */
    final transient Deque<Body> concurrentUpdates = new ArrayDeque<>();

    private Instant lastModified;
    private int version = 1;

    /** For a saved state. */
    Resource() {
        this("", Instant.EPOCH, Map.of());
    }

    Resource(String extId, Instant now, Map<String, Object> fields) {
        this.extId = extId;
        this.created = now.truncatedTo(ChronoUnit.SECONDS);
        this.lastModified = created;
        this.fields.putAll(fields);
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(fields.get(path)).map(String::valueOf);
    }

    boolean is(String path, Object value) {
        return value.equals(fields.get(path));
    }

    int version() {
        return version;
    }

    /** Returns the value of a field by the name that filters and sort orders use, including the common fields. */
    Optional<String> value(String path) {
        return switch (path) {
            case "extId" -> Optional.of(extId);
            case "version" -> Optional.of(Integer.toString(version));
            case "created" -> Optional.of(created.toString());
            case "lastModified" -> Optional.of(lastModified.toString());
            default ->
                text(path).or(() -> Optional.ofNullable(properties.get(path)).map(String::valueOf));
        };
    }

    /**
     * Rejects a version that is not the current one. A body without a version is accepted. A simulated concurrent
     * update is applied first, and conflicts with this one.
     */
    void check(Body body, Instant now) {
        Body theirs = concurrentUpdates.poll();
        if (theirs != null) {
            change(theirs, false, now);
            throw Problem.conflict();
        }
        Optional<Object> stated = body.take("version");
        if (stated.isPresent() && !stated.get().equals(version)) {
            throw Problem.conflict();
        }
    }

    /** Changes the fields that the body contains. */
    void change(Body body, boolean mergeLanguages, Instant now) {
        change(body, Body.EMPTY, mergeLanguages, now);
    }

    /**
     * Changes the fields and custom properties that the bodies contain. The version only changes if a value changes.
     */
    void change(Body body, Body custom, boolean mergeLanguages, Instant now) {
        List<Object> before = List.of(new TreeMap<>(fields), new TreeMap<>(properties));
        body.values().forEach((path, value) -> fields.put(path, mergeLanguages ? merged(path, value) : value));
        body.cleared().forEach(fields::remove);
        properties.putAll(custom.values());
        custom.cleared().forEach(properties::remove);
        if (!before.equals(List.of(fields, properties))) {
            touch(now);
        }
    }

    void set(String path, Object value, Instant now) {
        fields.put(path, value);
        touch(now);
    }

    /** Returns the entity as in the vendor's responses, with nested objects. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("created", created.toString());
        json.put("lastModified", lastModified.toString());
        json.put("version", version);
        json.put("extId", extId);
        fields.forEach((path, value) -> nest(json, path, value));
        return json;
    }

    private void touch(Instant now) {
        version++;
        lastModified = now.truncatedTo(ChronoUnit.SECONDS);
    }

    private Object merged(String path, Object value) {
        if (value instanceof Map<?, ?> more && fields.get(path) instanceof Map<?, ?> present) {
            Map<Object, Object> all = new LinkedHashMap<>(present);
            all.putAll(more);
            return all;
        }
        return value;
    }

    @SuppressWarnings("unchecked") // only this method adds groups
    private static void nest(Map<String, Object> json, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            json.put(path, value);
        } else {
            Object group = json.computeIfAbsent(path.substring(0, dot), any -> new LinkedHashMap<String, Object>());
            ((Map<String, Object>) group).put(path.substring(dot + 1), value);
        }
    }
}
