package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forms of responses. */
final class Responses {

    private Responses() {}

    /** Returns a response with keys sorted at every level, as in the vendor's samples. */
    static FakeResponse json(int status, Map<String, ?> body) {
        return FakeResponse.json(status, Configuration.copy(body));
    }

    /** Returns a response with a resource. */
    static FakeResponse resource(int status, String href, Map<String, ? extends @Nullable Object> body) {
        return json(status, Map.of("key", Layout.key(href), "body", body, "meta", meta(href)));
    }

    /** Returns a response with a list. */
    static FakeResponse list(String href, List<?> items, Map<String, ?> moreMeta) {
        Map<String, Object> meta = new TreeMap<>(meta(href));
        meta.putAll(moreMeta);
        return json(200, Map.of("items", items, "meta", meta));
    }

    /** Returns an item of a list. */
    static Map<String, Object> item(String href, Map<String, ? extends @Nullable Object> body) {
        return Map.of("key", Layout.key(href), "body", body, "meta", Map.of("href", href));
    }

    static Map<String, Object> meta(String href) {
        return Map.of("href", href, "parent", Layout.parent(href));
    }
}
