package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and creates open JSON, represented as plain Java values. */
public final class Json {

    private Json() {}

    /** Returns an object with the given members: names and values in turn, null values included. */
    public static Map<String, @Nullable Object> of(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) Objects.requireNonNull(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }

    /** Returns a value as an object; empty if the value is not an object. */
    @SuppressWarnings("unchecked") // names of members are strings
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    /** Returns a member of an object; null if there is none, or the value is not an object. */
    public static @Nullable Object get(@Nullable Object value, String name) {
        return object(value).get(name);
    }

    /** Returns a member that is a string or number as text; empty otherwise. */
    public static Optional<String> text(@Nullable Object value, String name) {
        Object member = get(value, name);
        return member instanceof String || member instanceof Number ? Optional.of(member.toString()) : Optional.empty();
    }

    /** Returns what kind of JSON value this is, for messages. */
    public static String kind(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof Map<?, ?>
                ? "an object"
                : value instanceof List<?> ? "a list" : value instanceof String ? "a string" : "a number or boolean";
    }

    /** Converts a part of a response to a type. */
    public static <T> T as(JsonCodec codec, String operation, @Nullable Object tree, Class<T> type) {
        return as(codec, operation, tree, TypeRef.of(type));
    }

    /** Converts a part of a response to a type with type arguments. */
    public static <T> T as(JsonCodec codec, String operation, @Nullable Object tree, TypeRef<T> type) {
        return as(codec, operation, false, tree, type);
    }

    /** Converts a part of a response to a type. {@code change}: whether the appliance may have applied a change. */
    static <T> T as(JsonCodec codec, String operation, boolean change, @Nullable Object tree, Class<T> type) {
        return as(codec, operation, change, tree, TypeRef.of(type));
    }

    private static <T> T as(JsonCodec codec, String operation, boolean change, @Nullable Object tree, TypeRef<T> type) {
        try {
            return Objects.requireNonNull(codec.decode(codec.encode(tree == null ? Map.of() : tree), type));
        } catch (UnreadableJsonException e) {
            throw new ResponseFormatException(operation, 1, change, "body: " + e.getMessage());
        }
    }
}
