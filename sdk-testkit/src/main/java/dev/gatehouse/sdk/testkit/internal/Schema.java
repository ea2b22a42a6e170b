package dev.gatehouse.sdk.testkit.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The allowed fields of a JSON body and their types; immutable. A field of a nested object is written with its path:
 * {@code contacts.email} is {@code email} in the object {@code contacts}.
 */
public final class Schema {

    /** What a fake server does with a field that does not fit. */
    public interface Rejections {

        /** Ignores a field that the schema does not have, or throws. */
        void unknown(String path);

        /**
         * Returns the exception for a value of another type.
         *
         * @param expected the type of the schema, for example "a string"
         */
        RuntimeException wrongType(String path, String expected);
    }

    /**
     * The fields of a body that the schema has.
     *
     * @param values the values by path
     * @param nulls the paths that were sent as null
     */
    public record Fields(Map<String, Object> values, Set<String> nulls) {}

    private record Type(String description, Predicate<Object> fits) {}

    private final Map<String, Type> types;

    /** Creates a schema without fields. */
    public Schema() {
        this(Map.of());
    }

    private Schema(Map<String, Type> types) {
        this.types = types;
    }

    /** Adds fields that are strings. */
    public Schema text(String... paths) {
        return with("a string", String.class::isInstance, paths);
    }

    /** Adds fields that are booleans. */
    public Schema flag(String... paths) {
        return with("a boolean", Boolean.class::isInstance, paths);
    }

    /** Adds fields that are integers of 64 bits. */
    public Schema number(String... paths) {
        return with("an integer", value -> value instanceof Integer || value instanceof Long, paths);
    }

    /** Adds fields that are integers of 32 bits. */
    public Schema integer(String... paths) {
        return with("an integer", Integer.class::isInstance, paths);
    }

    /** Adds fields that are strings or integers. */
    public Schema textOrInteger(String... paths) {
        return with("a string", value -> value instanceof String || value instanceof Integer, paths);
    }

    /** Adds fields that are arrays of strings. */
    public Schema texts(String... paths) {
        return with("an array of strings", value -> isListOf(value, String.class), paths);
    }

    /** Adds fields that are objects with any fields. */
    public Schema object(String... paths) {
        return with("an object", Map.class::isInstance, paths);
    }

    /** Adds fields that are objects whose fields are strings. */
    public Schema textObject(String... paths) {
        return with(
                "an object",
                value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance),
                paths);
    }

    /** Adds fields that are arrays of objects. */
    public Schema objects(String... paths) {
        return with("an array of objects", value -> isListOf(value, Map.class), paths);
    }

    /** Adds a field that has one of the given values. */
    public Schema oneOf(String path, String... values) {
        return with("one of " + String.join(", ", values), List.of(values)::contains, path);
    }

    /** Adds the fields of another schema. */
    public Schema and(Schema other) {
        Map<String, Type> all = new LinkedHashMap<>(types);
        all.putAll(other.types);
        return new Schema(all);
    }

    /** Returns the paths of the fields. */
    public Set<String> paths() {
        return Collections.unmodifiableSet(types.keySet());
    }

    /** Returns the fields of a body, in the order sent. */
    public Fields read(Map<String, Object> json, Rejections rejections) {
        Fields fields = new Fields(new LinkedHashMap<>(), new LinkedHashSet<>());
        readAll("", json, rejections, fields);
        return fields;
    }

    private void readAll(String prefix, Map<?, ?> json, Rejections rejections, Fields fields) {
        json.forEach((name, value) -> readField(prefix + name, value, rejections, fields));
    }

    private void readField(String path, @Nullable Object value, Rejections rejections, Fields fields) {
        Type type = types.get(path);
        boolean parent = type == null && types.keySet().stream().anyMatch(each -> each.startsWith(path + "."));
        if (type == null && !parent) {
            rejections.unknown(path);
        } else if (value == null) {
            fields.nulls.add(path);
        } else if (type == null) {
            if (!(value instanceof Map<?, ?> nested)) {
                throw rejections.wrongType(path, "an object");
            }
            readAll(path + ".", nested, rejections, fields);
        } else if (type.fits.test(value)) {
            fields.values.put(path, value);
        } else {
            throw rejections.wrongType(path, type.description);
        }
    }

    private Schema with(String description, Predicate<Object> fits, String... paths) {
        Map<String, Type> all = new LinkedHashMap<>(types);
        for (String path : paths) {
            all.put(path, new Type(description, fits));
        }
        return new Schema(all);
    }

    private static boolean isListOf(Object value, Class<?> type) {
        return value instanceof List<?> list && list.stream().allMatch(type::isInstance);
    }
}
