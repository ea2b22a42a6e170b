package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates the bodies of write requests from JSON as it was read. */
public final class WriteBody {

    private WriteBody() {}

    /** Sets a JSON value of any kind as the body of a request, with references as keys. */
    public static ApiRequest.Builder set(ApiRequest.Builder request, @Nullable Object value) {
        Object flat = flatten(value);
        return flat == null
                ? request.body(BodySource.of("null".getBytes(StandardCharsets.US_ASCII)), "application/json")
                : request.body(flat);
    }

    /**
     * Returns a body as it was read, with the difference between two typed values of it applied. A body that is not an
     * object is replaced as a whole.
     */
    public static @Nullable Object changed(@Nullable Object original, @Nullable Object before, @Nullable Object after) {
        if (original instanceof Map<?, ?> && after instanceof Map<?, ?>) {
            return overlay(Json.object(original), before, after);
        }
        return Objects.equals(before, after) ? original : after;
    }

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

    /** A key that is null stands for no reference; that it is written as null is an inference. */
    private static boolean isReference(Map<String, @Nullable Object> object) {
        if (object.size() != 2 || !object.containsKey("key") || !(object.get("meta") instanceof Map<?, ?> meta)) {
            return false;
        }
        Object key = object.get("key");
        return key == null ? meta.isEmpty() : key instanceof String && meta.get("href") != null;
    }

    /**
     * Returns the object as it was read, with the difference between two typed values of it applied. Unknown members,
     * explicit nulls, the order and unchanged references are kept.
     */
    static Map<String, @Nullable Object> overlay(
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

    /**
     * Replaces the whole member if the selection changes or it is disabled: {@code {"enabled": false}} has no siblings.
     */
    private static @Nullable Object member(@Nullable Object original, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return flatten(original);
        }
        boolean sameBranch = original instanceof Map<?, ?>
                && before instanceof Map<?, ?> old
                && after instanceof Map<?, ?> now
                && Objects.equals(old.get("selection"), now.get("selection"))
                && (old.keySet().equals(now.keySet()) || !Boolean.FALSE.equals(now.get("enabled")));
        if (original instanceof List<?> list && before instanceof List<?> old && after instanceof List<?> now) {
            return elements(list, old, now);
        }
        return sameBranch ? overlay(Json.object(original), before, after) : flatten(after);
    }

    /**
     * Returns a changed list. Elements that are equal to one that was read, and those that changed in their place, keep what
     * the typed values do not contain.
     */
    private static List<@Nullable Object> elements(List<?> original, List<?> before, List<?> after) {
        boolean comparable = original.size() == before.size();
        boolean[] used = new boolean[original.size()];
        @Nullable Object[] result = new @Nullable Object[after.size()];
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < result.length; i++) {
            int same = comparable ? unusedEqual(before, after.get(i), used) : -1;
            if (same < 0) {
                changed.add(i);
            } else {
                used[same] = true;
                result[i] = flatten(original.get(same));
            }
        }
        for (int i : changed) {
            boolean inPlace = comparable && i < used.length && !used[i];
            result[i] = inPlace ? member(original.get(i), before.get(i), after.get(i)) : flatten(after.get(i));
        }
        return new ArrayList<>(Arrays.asList(result));
    }

    private static int unusedEqual(List<?> before, @Nullable Object value, boolean[] used) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && Objects.equals(before.get(i), value)) {
                return i;
            }
        }
        return -1;
    }
}
