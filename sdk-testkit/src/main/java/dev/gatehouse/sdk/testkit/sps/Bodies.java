package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON bodies. */
final class Bodies {

    private Bodies() {}

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
        if (options.strict) {
            String type = request.header("Content-Type").orElse("none");
            String essence = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            if (!essence.equals("application/json")) {
                throw Problem.invalidBody("its Content-Type must be application/json and is " + type);
            }
        }
    }

    /** Returns a response with keys sorted at every level, as in the vendor's samples. */
    static FakeResponse response(int status, Map<String, ?> body) {
        return FakeResponse.json(status, Configuration.copy(body));
    }
}
