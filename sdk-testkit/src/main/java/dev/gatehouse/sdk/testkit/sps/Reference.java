package dev.gatehouse.sdk.testkit.sps;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reference from one configuration object to another. It is read as an object and written as a key. */
record Reference(String key, String href) {

    static Reference to(String collection, String key) {
        return new Reference(key, Layout.ROOT + "/" + collection + "/" + key);
    }

    /** Returns the reference that a JSON value represents, or null. */
    static @Nullable Reference from(@Nullable Object value) {
        if (value instanceof Map<?, ?> map
                && map.size() == 2
                && map.get("key") instanceof String key
                && map.get("meta") instanceof Map<?, ?> meta
                && meta.get("href") instanceof String href) {
            return new Reference(key, href);
        }
        return null;
    }

    /** Calls {@code each} for every reference in a JSON value. */
    static void visit(@Nullable Object value, Consumer<Reference> each) {
        Reference reference = from(value);
        if (reference != null) {
            each.accept(reference);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(child -> visit(child, each));
        } else if (value instanceof List<?> list) {
            list.forEach(child -> visit(child, each));
        }
    }

    /** Returns the form in which the appliance returns it. */
    Map<String, Object> json() {
        return Map.of("key", key, "meta", Map.of("href", href));
    }

    /** Returns the path of the referenced object, or null for a reference to a place within an object. */
    @Nullable
    String path() {
        return href.startsWith(Layout.ROOT + "/") && !href.contains("#")
                ? href.substring(Layout.ROOT.length() + 1)
                : null;
    }

    /** Returns a reference to another key of the same collection. */
    Reference at(String otherKey) {
        return href.endsWith("/" + key)
                ? new Reference(otherKey, href.substring(0, href.length() - key.length()) + otherKey)
                : new Reference(otherKey, otherKey.equals(key) ? href : otherKey);
    }
}
