package dev.gatehouse.sdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** JSON of the fake servers, to and from plain Java values. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Returns a value of any kind; empty for an empty body and for null. */
    static Optional<Object> value(byte[] body) throws IOException {
        return body.length == 0 ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(body, Object.class));
    }

    static Optional<Map<String, Object>> object(byte[] body) throws IOException {
        return body.length == 0 ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(body, OBJECT));
    }
}
