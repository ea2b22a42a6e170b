package dev.gatehouse.sdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** JSON of the fake servers, to and from plain Java values. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** Maps whose order differs from one JVM to the next. */
    private static final Class<?> UNORDERED = Map.of("a", 1, "b", 2).getClass();

    private Json() {}

    /** Returns a value as JSON. The order of fields never differs from one JVM to the next. */
    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(ordered(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Sorts the fields of maps of {@code Map.of} by name. Other maps keep their order. */
    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<Object, @Nullable Object> ordered =
                    value.getClass() == UNORDERED ? new TreeMap<>() : new LinkedHashMap<>();
            fields.forEach((name, field) -> ordered.put(name, ordered(field)));
            return ordered;
        }
        return value instanceof List<?> items
                ? items.stream().map(Json::ordered).collect(Collectors.toList())
                : value;
    }

    /** Returns a value of any kind; empty for an empty body and for null. */
    static Optional<Object> value(byte[] body) throws IOException {
        return body.length == 0 ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(body, Object.class));
    }

    static Optional<Map<String, Object>> object(byte[] body) throws IOException {
        return body.length == 0 ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(body, OBJECT));
    }
}
