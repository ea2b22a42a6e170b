package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.RoutedCall;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request of a session. */
final class Call extends RoutedCall {

    private final String path;
    private final Session session;
    private final Options options;

    Call(ReceivedRequest request, String path, Session session, Options options) {
        super(request, List.of());
        this.path = path;
        this.session = session;
        this.options = options;
    }

    /** Returns the path without a slash at its end. */
    String path() {
        return path;
    }

    String method() {
        return request().method();
    }

    Session session() {
        return session;
    }

    /** Returns the segments of the path below a root; none for the root itself. */
    List<String> below(String root) {
        return path.equals(root)
                ? List.of()
                : Arrays.asList(path.substring(root.length() + 1).split("/", -1));
    }

    /** Rejects every other method than the given one. */
    void require(String method) {
        if (!method().equals(method)) {
            throw Problem.method(method(), path);
        }
    }

    /** Reads the body, which is a JSON object. */
    Map<String, Object> object() {
        return Body.object(request(), options);
    }

    /** Reads the body, which is any JSON value. */
    @Nullable
    Object value() {
        return Body.value(request(), options);
    }
}
