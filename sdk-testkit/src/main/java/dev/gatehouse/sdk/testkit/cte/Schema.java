package dev.gatehouse.sdk.testkit.cte;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The allowed fields of a JSON request body, and their types. */
final class Schema {

    enum Type {
        TEXT("a string"),
        FLAG("a boolean"),
        NUMBER("an integer"),
        TEXTS("an array of strings"),
        OBJECT("an object"),
        OBJECTS("an array of objects");

        final String description;

        Type(String description) {
            this.description = description;
        }

        boolean fits(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case FLAG -> value instanceof Boolean;
                case NUMBER -> value instanceof Integer || value instanceof Long;
                case TEXTS -> value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
                case OBJECT -> value instanceof Map;
                case OBJECTS -> value instanceof List<?> list && list.stream().allMatch(Map.class::isInstance);
            };
        }
    }

    private final Map<String, Type> types;

    private Schema(Map<String, Type> types) {
        this.types = types;
    }

    static Schema empty() {
        return new Schema(Map.of());
    }

    Schema with(Type type, String... fields) {
        Map<String, Type> more = new LinkedHashMap<>(types);
        for (String field : fields) {
            more.put(field, type);
        }
        return new Schema(more);
    }

    /** Returns the fields of both. */
    Schema and(Schema other) {
        Map<String, Type> more = new LinkedHashMap<>(types);
        more.putAll(other.types);
        return new Schema(more);
    }

    /** Returns the names of the fields, except the given ones. */
    String[] names(Set<String> except) {
        return types.keySet().stream().filter(name -> !except.contains(name)).toArray(String[]::new);
    }

    @Nullable
    Type type(String field) {
        return types.get(field);
    }
}
