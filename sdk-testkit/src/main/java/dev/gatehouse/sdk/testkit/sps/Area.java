package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A part of the API outside of the configuration. */
interface Area {

    /** Handles a request of a session. Returns null for paths of other areas. */
    @Nullable
    FakeResponse respond(ReceivedRequest request, String path, Session session);

    /** Returns the segments of a path below a root; null if the path is not below it. */
    static @Nullable List<String> below(String root, String path) {
        if (path.equals(root)) {
            return List.of();
        }
        return path.startsWith(root + "/")
                ? List.of(path.substring(root.length() + 1).split("/", -1))
                : null;
    }

    /** Returns a response with a resource. */
    static FakeResponse resource(int status, String href, Map<String, ? extends @Nullable Object> body) {
        return Bodies.response(status, Map.of("key", Layout.key(href), "body", body, "meta", meta(href)));
    }

    /** Returns a response with a list. */
    static FakeResponse list(String href, List<?> items, Map<String, ?> moreMeta) {
        Map<String, Object> meta = new TreeMap<>(meta(href));
        meta.putAll(moreMeta);
        return Bodies.response(200, Map.of("items", items, "meta", meta));
    }

    /** Returns an item of a list. */
    static Map<String, Object> item(String href, Map<String, ? extends @Nullable Object> body) {
        return Map.of("key", Layout.key(href), "body", body, "meta", Map.of("href", href));
    }

    static Map<String, Object> meta(String href) {
        return Map.of("href", href, "parent", Layout.parent(href));
    }

    /** Throws unless the method is the given one. */
    static void require(ReceivedRequest request, String path, String method) {
        if (!request.method().equals(method)) {
            throw Problem.method(request.method(), path);
        }
    }
}
