package dev.gatehouse.sdk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object in a fixed order. The order of {@link Map#of} differs from one JVM to the next, and some
 * published clients read responses with regular expressions that depend on the order of the vendor's reference.
 */
public final class JsonFields {

    private JsonFields() {}

    /**
     * Returns a new map that keeps the given order.
     *
     * @param namesAndValues names and values in turn; none is null
     * @throws NullPointerException if a value is null
     * @throws IllegalArgumentException if a value is missing, a name is not a string, or a name occurs twice
     */
    public static Map<String, Object> of(@Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a value is missing");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!(namesAndValues[i] instanceof String name)) {
                throw new IllegalArgumentException("not the name of a field: " + namesAndValues[i]);
            }
            if (fields.put(name, Objects.requireNonNull(namesAndValues[i + 1], name)) != null) {
                throw new IllegalArgumentException("two fields are named " + name);
            }
        }
        return fields;
    }
}
