package dev.gatehouse.sdk.nevis.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Custom properties of a response: a JSON object that contains their classifications as well. */
public final class PropertyValues {

    private PropertyValues() {}

    /** Returns the members that are strings, numbers or booleans. */
    public static Map<String, String> of(Map<?, ?> json) {
        Map<String, String> values = new LinkedHashMap<>();
        json.forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                values.put(String.valueOf(name), value.toString());
            }
        });
        return values;
    }
}
