package dev.gatehouse.sdk.testkit.sps;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A state of the configuration: bodies by path below {@code /api/configuration}. A body is any JSON value, null included.
 * Bodies are replaced, never modified.
 */
final class Configuration {

    private final NavigableMap<String, @Nullable Object> bodies;

    Configuration() {
        this(new TreeMap<>());
    }

    private Configuration(NavigableMap<String, @Nullable Object> bodies) {
        this.bodies = bodies;
    }

    /** Returns a configuration of a saved state. */
    @JsonCreator
    static Configuration of(NavigableMap<String, @Nullable Object> bodies) {
        return new Configuration(bodies);
    }

    @JsonValue
    NavigableMap<String, @Nullable Object> bodies() {
        return bodies;
    }

    Configuration snapshot() {
        return new Configuration(new TreeMap<>(bodies));
    }

    boolean contains(String path) {
        return bodies.containsKey(path);
    }

    /** Returns a body; null if it is null or does not exist. */
    @Nullable
    Object get(String path) {
        return bodies.get(path);
    }

    /** Returns a body that is an object, or null. */
    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    @Nullable
    Map<String, Object> object(String path) {
        return bodies.get(path) instanceof Map<?, ?> body ? (Map<String, Object>) body : null;
    }

    void put(String path, @Nullable Object body) {
        bodies.put(path, body);
    }

    void remove(String path) {
        bodies.remove(path);
    }

    SortedSet<String> paths() {
        return new TreeSet<>(bodies.keySet());
    }

    /** Returns the paths that were added, removed or changed, sorted. */
    SortedSet<String> differences(Configuration other) {
        SortedSet<String> paths = paths();
        paths.addAll(other.paths());
        paths.removeIf(path -> contains(path) == other.contains(path) && Objects.equals(get(path), other.get(path)));
        return paths;
    }

    /** Copies the bodies of another configuration at these paths. */
    void adopt(Configuration other, SortedSet<String> paths) {
        for (String path : paths) {
            if (other.contains(path)) {
                put(path, other.get(path));
            } else {
                remove(path);
            }
        }
    }

    /** Calls {@code each} for every reference to the object at this path. */
    void references(String path, Consumer<Reference> each) {
        bodies.values()
                .forEach(body -> Reference.visit(body, reference -> {
                    if (path.equals(reference.path())) {
                        each.accept(reference);
                    }
                }));
    }

    /** Returns a hash of this state. */
    String hash() {
        return String.format("%08x", bodies.hashCode());
    }

    /** Returns a deep copy of a JSON object with its keys sorted. */
    static Map<String, Object> copy(Map<String, ? extends @Nullable Object> body) {
        Map<String, Object> copy = new TreeMap<>();
        body.forEach((key, value) -> copy.put(key, copyOf(value)));
        return copy;
    }

    /** Returns a deep copy of a JSON value with the keys of objects sorted. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the keys of a JSON object are strings, and null is a value
    static Object copyOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return copy((Map<String, Object>) map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copyOf(element)));
            return copy;
        }
        return value;
    }
}
