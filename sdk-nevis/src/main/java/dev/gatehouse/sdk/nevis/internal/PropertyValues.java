package dev.gatehouse.sdk.nevis.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Custom properties in an answer: a plain object, with the classifications of the properties among them. */
public final class PropertyValues {

    private PropertyValues() {}

    /** Leaves out everything that is no value. */
    public static Map<String, String> of(Map<?, ?> answer) {
        Map<String, String> values = new LinkedHashMap<>();
        answer.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                values.put(String.valueOf(name), value.toString());
            }
        });
        return values;
    }
}
