package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON bodies. */
final class Body {

    private Body() {}

    /** Returns the JSON object in the body of a write. */
    static Map<String, Object> object(ReceivedRequest request, Options options) {
        requireJson(request, options);
        return request.json().orElseThrow(() -> Problem.invalidBody("not a JSON object"));
    }

    /** Returns the JSON value in the body of a write; it may be null. */
    static @Nullable Object value(ReceivedRequest request, Options options) {
        requireJson(request, options);
        return request.text().trim().equals("null")
                ? null
                : request.jsonValue().orElseThrow(() -> Problem.invalidBody("not a JSON value"));
    }

    private static void requireJson(ReceivedRequest request, Options options) {
        if (options.strict && !request.mediaType().equals("application/json")) {
            throw Problem.invalidBody("its Content-Type must be application/json and is "
                    + request.header("Content-Type").orElse("none"));
        }
    }
}
