package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Objects outside of the configuration that can be listed and read. */
final class ReadOnlyList {

    private final String path;
    private final Map<String, Map<String, Object>> bodies = new TreeMap<>();

    ReadOnlyList(String path) {
        this.path = path;
    }

    void put(String key, Map<String, Object> body) {
        bodies.put(key, body);
    }

    /** Handles the list and its objects. Returns null for other paths. */
    @Nullable
    FakeResponse respond(ReceivedRequest request, String asked) {
        if (!asked.equals(path) && !asked.startsWith(path + "/")) {
            return null;
        }
        if (!request.method().equals("GET")) {
            throw Problem.method(request.method(), asked);
        }
        if (asked.equals(path)) {
            List<Map<String, Object>> items = bodies.keySet().stream()
                    .map(key -> Map.of("key", key, "meta", Map.of("href", Layout.child(path, key))))
                    .toList();
            return Bodies.response(200, Map.of("items", items, "meta", Map.of("href", path, "parent", "/api")));
        }
        String key = Layout.key(asked);
        Map<String, Object> body = bodies.get(key);
        if (body == null) {
            throw Problem.notFound(asked);
        }
        return Bodies.response(200, Map.of("body", body, "key", key, "meta", Map.of("href", asked, "parent", path)));
    }
}
