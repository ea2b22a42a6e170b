package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Thrown for a request that the appliance rejects; becomes the error response. */
@SuppressWarnings("serial") // never serialized
final class Problem extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable Object details;

    Problem(int status, String type, String message, @Nullable Object details) {
        super(message);
        this.status = status;
        this.type = type;
        this.details = details;
    }

    static Problem invalidBody(String why) {
        return new Problem(400, "InvalidRequestBody", "The request body is not usable: " + why, null);
    }

    /** Returns the error for an inconsistent configuration. The format of the findings is not documented. */
    static Problem semantic(Map<String, String> findings) {
        return new Problem(400, "SemanticError", "The configuration would be inconsistent", findings);
    }

    static Problem unauthenticated(String path) {
        return new Problem(401, "Unauthenticated", "This resource requires authentication", path);
    }

    static Problem badCredentials() {
        return new Problem(401, "AuthenticationFailure", "Authentication with the given credentials failed", null);
    }

    /** Returns the error for a missing privilege. The vendor names it "Unauthorized", although its status is 403. */
    static Problem unauthorized(String path) {
        return new Problem(403, "Unauthorized", "You are not authorized to access this resource", path);
    }

    static Problem notFound(String path) {
        return new Problem(404, "NotFound", "The requested object does not exist", path);
    }

    static Problem method(String method, String path) {
        return new Problem(405, "MethodNotAllowed", method + " is not allowed on this resource", path);
    }

    /** Returns the error for a write or commit without a transaction. Status and type are not documented. */
    static Problem noTransaction() {
        return new Problem(409, "NoTransaction", "There is no open transaction", null);
    }

    /** Returns the error for a commit that conflicts with another commit. Status and type are not documented. */
    static Problem conflict(Object paths) {
        return new Problem(409, "Conflict", "The configuration was changed since the transaction was opened", paths);
    }

    FakeResponse response(String href) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (details != null) {
            error.put("details", details);
        }
        error.put("message", String.valueOf(getMessage()));
        error.put("type", type);
        return Responses.json(status, Map.of("error", error, "meta", Map.of("href", href)));
    }
}
