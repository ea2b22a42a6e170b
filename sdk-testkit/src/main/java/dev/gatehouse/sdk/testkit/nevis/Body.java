package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed request body.
 *
 * @param values the values by flat path, such as {@code contacts.email}
 * @param cleared the paths whose values are removed
 */
record Body(Map<String, Object> values, Set<String> cleared) {

    static final Body EMPTY = new Body(Map.of(), Set.of());

    /**
     * Reads the fields of a schema.
     *
     * @param explicitNull what a JSON null does
     */
    static Body read(Schema schema, Map<String, Object> json, ExplicitNull explicitNull, NevisOptions options) {
        Schema.Fields fields = schema.read(json, new Schema.Rejections() {
            @Override
            public void unknown(String path) {
                if (path.equals("extId")) {
                    throw Problem.unprocessable("errors.modifyExtId", "The external ID cannot be modified");
                }
                if (options.strict) {
                    throw unreadable("Unrecognized field '" + path + "'", options);
                }
            }

            @Override
            public Problem wrongType(String path, String expected) {
                return unreadable("Cannot deserialize value of field '" + path + "': must be " + expected, options);
            }
        });
        Set<String> cleared = new LinkedHashSet<>();
        for (String path : fields.nulls()) {
            if (explicitNull == ExplicitNull.REJECTED) {
                throw unreadable("Field '" + path + "' must not be null", options);
            }
            if (explicitNull == ExplicitNull.CLEARS) {
                schema.paths().stream()
                        .filter(field -> field.equals(path) || field.startsWith(path + "."))
                        .forEach(cleared::add);
            }
        }
        return new Body(fields.values(), cleared);
    }

    static Problem unreadable(String message, NevisOptions options) {
        return new Problem(options.invalidBodyStatus, "errors.deserialization", message);
    }

    Optional<String> text(String path) {
        return Optional.ofNullable(values.get(path)).map(String::valueOf);
    }

    Optional<Object> take(String path) {
        return Optional.ofNullable(values.remove(path));
    }

    boolean flag(String path) {
        return Boolean.TRUE.equals(values.get(path));
    }

    boolean touches(String path) {
        return values.containsKey(path) || cleared.contains(path);
    }

    /** Rejects a body without a value that the entity requires. */
    void require(String path, String code) {
        if (!values.containsKey(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }

    /** Rejects an update that removes a value that the entity requires. */
    void requireNotCleared(String path, String code) {
        if (cleared.contains(path)) {
            throw Problem.unprocessable(code, "Parameter '" + path + "' must not be null");
        }
    }
}
