package dev.gatehouse.sdk.sps.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the bodies of write requests from JSON as it was read. */
public final class WriteBody {

    private WriteBody() {}

    /** Returns a copy in which each reference is replaced by its key, the form that SPS requires in requests. */
    public static @Nullable Object flatten(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> flat = new ArrayList<>();
            list.forEach(element -> flat.add(flatten(element)));
            return flat;
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, @Nullable Object> object = Json.object(value);
        if (isReference(object)) {
            return object.get("key");
        }
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        object.forEach((name, member) -> flat.put(name, flatten(member)));
        return flat;
    }

    private static boolean isReference(Map<String, @Nullable Object> object) {
        return object.size() == 2
                && object.get("key") instanceof String
                && Json.get(object.get("meta"), "href") != null;
    }

    /**
     * Returns the object as it was read, with the difference between two typed values of it applied. Unknown members,
     * explicit nulls, the order and unchanged references are kept.
     */
    public static Map<String, @Nullable Object> overlay(
            Map<String, @Nullable Object> original, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> old = Json.object(before);
        Map<String, @Nullable Object> now = Json.object(after);
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        original.forEach((name, value) -> {
            if (now.containsKey(name)) {
                result.put(name, member(value, old.get(name), now.get(name)));
            } else if (!old.containsKey(name)) {
                result.put(name, flatten(value));
            }
        });
        now.forEach((name, value) -> {
            boolean unchanged = old.containsKey(name) && Objects.equals(old.get(name), value);
            if (!original.containsKey(name) && !unchanged) {
                result.put(name, flatten(value));
            }
        });
        return result;
    }

    /** Replaces the whole member if the selection changes or it is disabled: {@code {"enabled": false}} has no siblings. */
    private static @Nullable Object member(@Nullable Object original, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return flatten(original);
        }
        boolean sameBranch = original instanceof Map<?, ?>
                && before instanceof Map<?, ?> old
                && after instanceof Map<?, ?> now
                && Objects.equals(old.get("selection"), now.get("selection"))
                && (old.keySet().equals(now.keySet()) || !Boolean.FALSE.equals(now.get("enabled")));
        return sameBranch ? overlay(Json.object(original), before, after) : flatten(after);
    }
}
