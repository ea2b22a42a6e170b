package dev.gatehouse.sdk.testkit.cte;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The labels of a resource in an update, as the vendor's Terraform team tried it on an appliance: they are merged into
 * the existing ones, a null value removes one label, null instead of the object removes all, and {@code {}} changes
 * nothing.
 */
final class Labels {

    static final String FIELD = "labels";
    private static final Object REMOVED = new Object();

    private Labels() {}

    /** Returns the labels of the resource after an update. */
    static Map<?, ?> merged(Resource resource, Body body) {
        if (body.isNull(FIELD)) {
            return Map.of();
        }
        Map<Object, Object> merged = new LinkedHashMap<>();
        if (resource.fields().get(FIELD) instanceof Map<?, ?> old) {
            merged.putAll(old);
        }
        if (body.values().get(FIELD) instanceof Map<?, ?> sent) {
            sent.forEach((name, value) -> merged.merge(name, value == null ? REMOVED : value, (before, now) -> now));
            merged.values().removeIf(REMOVED::equals);
        }
        return merged;
    }
}
