package dev.gatehouse.sdk.testkit.nevis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The allowed fields of a request body, by flat path. {@code contacts.email} is {@code email} in the object
 * {@code contacts}.
 */
final class Schema {

    private final Map<String, Predicate<Object>> fields = new LinkedHashMap<>();

    Schema text(String... paths) {
        return add(String.class::isInstance, paths);
    }

    Schema flag(String... paths) {
        return add(Boolean.class::isInstance, paths);
    }

    Schema number(String... paths) {
        return add(Integer.class::isInstance, paths);
    }

    Schema textOrNumber(String... paths) {
        return add(value -> value instanceof String || value instanceof Integer, paths);
    }

    /** Adds fields that are objects with string values: languages or properties. */
    Schema texts(String... paths) {
        return add(
                value -> value instanceof Map<?, ?> map && map.values().stream().allMatch(String.class::isInstance),
                paths);
    }

    Schema oneOf(String path, String... values) {
        return add(List.of(values)::contains, path);
    }

    Schema and(Schema more) {
        fields.putAll(more.fields);
        return this;
    }

    Set<String> paths() {
        return fields.keySet();
    }

    Body read(Map<String, Object> json, ExplicitNull nulls, NevisOptions options) {
        Body body = new Body(new LinkedHashMap<>(), new LinkedHashSet<>());
        read("", json, nulls, options, body);
        return body;
    }

    private void read(String prefix, Map<String, Object> json, ExplicitNull nulls, NevisOptions options, Body body) {
        for (Map.Entry<String, Object> entry : json.entrySet()) {
            String path = prefix + entry.getKey();
            Object value = entry.getValue();
            Predicate<Object> fits = fields.get(path);
            boolean group = fits == null && fields.keySet().stream().anyMatch(field -> field.startsWith(path + "."));
            if (fits == null && !group) {
                unknown(path, options);
            } else if (value == null) {
                isNull(path, nulls, options, body);
            } else if (group) {
                read(path + ".", object(path, value, options), nulls, options, body);
            } else if (fits != null && fits.test(value)) {
                body.values().put(path, value);
            } else {
                throw unreadable("Cannot deserialize value of field '" + path + "'", options);
            }
        }
    }

    private static void unknown(String path, NevisOptions options) {
        if (path.equals("extId")) {
            throw Problem.unprocessable("errors.modifyExtId", "The external ID cannot be modified");
        }
        if (options.strict) {
            throw unreadable("Unrecognized field '" + path + "'", options);
        }
    }

    private void isNull(String path, ExplicitNull nulls, NevisOptions options, Body body) {
        if (nulls == ExplicitNull.REJECTED) {
            throw unreadable("Field '" + path + "' must not be null", options);
        }
        if (nulls == ExplicitNull.CLEARS) {
            fields.keySet().stream()
                    .filter(field -> field.equals(path) || field.startsWith(path + "."))
                    .forEach(body.cleared()::add);
        }
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    private static Map<String, Object> object(String path, Object value, NevisOptions options) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw unreadable("Field '" + path + "' must be an object", options);
    }

    private static Problem unreadable(String message, NevisOptions options) {
        return new Problem(options.invalidBodyStatus, "errors.deserialization", message);
    }

    private Schema add(Predicate<Object> fits, String... paths) {
        for (String path : paths) {
            fields.put(path, fits);
        }
        return this;
    }
}
