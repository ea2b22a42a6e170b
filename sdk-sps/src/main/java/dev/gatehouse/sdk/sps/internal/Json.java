package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open JSON as plain Java values. */
public final class Json {

    private Json() {}

    /** Returns an object; keys and values in turn, nulls kept. */
    public static Map<String, @Nullable Object> of(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) Objects.requireNonNull(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return object;
    }

    /** Returns a value as an object; empty when it is none. */
    @SuppressWarnings("unchecked") // keys of open JSON are strings
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** Returns a member of an object; null when there is no such thing. */
    public static @Nullable Object get(@Nullable Object value, String name) {
        return object(value).get(name);
    }

    /** Returns a text or number within an object as text. */
    public static Optional<String> text(@Nullable Object value, String name) {
        Object member = get(value, name);
        return member instanceof String || member instanceof Number ? Optional.of(member.toString()) : Optional.empty();
    }

    /** Returns a part of an answer as a typed value. */
    public static <T> T as(JsonCodec codec, String operation, @Nullable Object tree, Class<T> type) {
        try {
            return Objects.requireNonNull(codec.decode(codec.encode(tree == null ? Map.of() : tree), TypeRef.of(type)));
        } catch (UnreadableJsonException e) {
            throw new ResponseFormatException(operation, 1, false, "body: " + e.getMessage());
        }
    }

    /** Returns a copy in which each reference is but its key, as SPS wants it written. */
    public static @Nullable Object flatten(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> flat = new ArrayList<>();
            list.forEach(element -> flat.add(flatten(element)));
            return flat;
        }
        if (!(value instanceof Map<?, ?>)) {
            return value;
        }
        Map<String, @Nullable Object> object = object(value);
        if (isReference(object)) {
            return object.get("key");
        }
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        object.forEach((name, member) -> flat.put(name, flatten(member)));
        return flat;
    }

    private static boolean isReference(Map<String, @Nullable Object> object) {
        return object.size() == 2 && object.get("key") instanceof String && get(object.get("meta"), "href") != null;
    }

    /**
     * Returns what to write back: the object as it came, with the difference between two typed readings of it applied.
     * Unknown members, explicit nulls, order and untouched references stay.
     */
    public static Map<String, @Nullable Object> overlay(
            Map<String, @Nullable Object> original, @Nullable Object before, @Nullable Object after) {
        Map<String, @Nullable Object> old = object(before);
        Map<String, @Nullable Object> now = object(after);
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        original.forEach((name, value) -> {
            if (now.containsKey(name)) {
                result.put(name, member(value, old.get(name), now.get(name)));
            } else if (!old.containsKey(name)) {
                result.put(name, flatten(value));
            }
        });
        now.forEach((name, value) -> {
            boolean untouched = old.containsKey(name) && Objects.equals(old.get(name), value);
            if (!original.containsKey(name) && !untouched) {
                result.put(name, flatten(value));
            }
        });
        return result;
    }

    /** Another selection replaces the whole, and so does switching off: {@code {"enabled": false}} stands alone. */
    private static @Nullable Object member(@Nullable Object original, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return flatten(original);
        }
        boolean sameBranch = original instanceof Map<?, ?>
                && before instanceof Map<?, ?> old
                && after instanceof Map<?, ?> now
                && Objects.equals(old.get("selection"), now.get("selection"))
                && (old.keySet().equals(now.keySet()) || !Boolean.FALSE.equals(now.get("enabled")));
        return sameBranch ? overlay(object(original), before, after) : flatten(after);
    }
}
