package dev.gatehouse.sdk.nevis.credentials;

import dev.gatehouse.sdk.core.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds {@code otpauth} URIs, which contain a secret, in fields whose names are not documented. */
final class OtpauthUris {

    private OtpauthUris() {}

    static boolean isOne(String text) {
        return text.startsWith("otpauth:");
    }

    /** Returns the same fields with {@code otpauth} URIs as secrets. */
    static Map<String, Object> wrap(Map<String, Object> fields) {
        Map<String, Object> wrapped = new LinkedHashMap<>(fields);
        wrapped.replaceAll((name, value) -> Objects.requireNonNull(wrap(value)));
        return wrapped;
    }

    private static @Nullable Object wrap(@Nullable Object json) {
        if (json instanceof String text && isOne(text)) {
            return Secret.of(text);
        }
        if (json instanceof List<?> list) {
            return list.stream().map(OtpauthUris::wrap).toList();
        }
        if (json instanceof Map<?, ?> object) {
            Map<Object, @Nullable Object> wrapped = new LinkedHashMap<>();
            object.forEach((name, value) -> wrapped.put(name, wrap(value)));
            return wrapped;
        }
        return json;
    }
}
