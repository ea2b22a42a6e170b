package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Thrown for a request that the server rejects, with one of the vendor's codes and a reason for the author of a test.
 */
final class Problem extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    final String code;

    Problem(String code, String reason) {
        super(code + ": " + reason);
        this.code = code;
    }

    /** Returns the code and the reason. */
    String reason() {
        return String.valueOf(getMessage());
    }

    FakeResponse response(Options options) {
        return response(code, reason(), options);
    }

    /** Returns the error response for a code of the vendor's table. */
    static FakeResponse response(String code, String reason, Options options) {
        ErrorRow row = ErrorTable.find(code);
        return response(code, row.status().orElse(500), row.message(), reason, options);
    }

    /**
     * Returns an error response. {@code ErrorMessage} comes first, because the published Java client only reads this
     * order. A 304 has no body.
     */
    static FakeResponse response(String code, int status, String message, String reason, Options options) {
        if (status == 304) {
            return FakeResponse.empty(status);
        }
        Map<String, String> body = new LinkedHashMap<>();
        body.put("ErrorMessage", message);
        body.put("ErrorCode", code);
        if (options.trace) {
            body.put("Trace", reason);
        }
        return FakeResponse.json(status, body);
    }
}
