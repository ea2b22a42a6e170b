package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.Locale;
import java.util.Map;

/** Reads and writes JSON bodies. */
final class Bodies {

    private Bodies() {}

    /** Returns the JSON object in the body of a write. */
    static Map<String, Object> object(ReceivedRequest request, Options options) {
        if (options.strict) {
            String type = request.header("Content-Type").orElse("none");
            String essence = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
            if (!essence.equals("application/json")) {
                throw Problem.invalidBody("its Content-Type must be application/json and is " + type);
            }
        }
        return request.json().orElseThrow(() -> Problem.invalidBody("not a JSON object"));
    }

    /** Returns a response with keys sorted at every level, as in the vendor's samples. */
    static FakeResponse response(int status, Map<String, ?> body) {
        return FakeResponse.json(status, Configuration.copy(body));
    }
}
