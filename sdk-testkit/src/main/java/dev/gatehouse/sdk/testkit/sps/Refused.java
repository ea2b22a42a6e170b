package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that the appliance refuses. */
@SuppressWarnings("serial") // never serialised
final class Refused extends RuntimeException {

    private final int status;
    private final String type;
    private final @Nullable Object details;

    Refused(int status, String type, String message, @Nullable Object details) {
        super(message);
        this.status = status;
        this.type = type;
        this.details = details;
    }

    static Refused invalidBody(String why) {
        return new Refused(400, "InvalidRequestBody", "The request body is not usable: " + why, null);
    }

    /** A configuration that would not be consistent; the form of the findings is not documented. */
    static Refused semantic(Map<String, String> findings) {
        return new Refused(400, "SemanticError", "The configuration would be inconsistent", findings);
    }

    static Refused unauthenticated(String path) {
        return new Refused(401, "Unauthenticated", "This resource requires authentication", path);
    }

    static Refused badCredentials() {
        return new Refused(401, "AuthenticationFailure", "Authentication with the given credentials failed", null);
    }

    /** The vendor's word for a missing privilege; HTTP would say Forbidden. */
    static Refused unauthorized(String path) {
        return new Refused(403, "Unauthorized", "You are not authorized to access this resource", path);
    }

    static Refused notFound(String path) {
        return new Refused(404, "NotFound", "The requested object does not exist", path);
    }

    static Refused method(String method, String path) {
        return new Refused(405, "MethodNotAllowed", method + " is not allowed on this resource", path);
    }

    /** A write or commit without a transaction; neither status nor type is documented. */
    static Refused noTransaction() {
        return new Refused(409, "NoTransaction", "There is no open transaction", null);
    }

    /** A commit on top of somebody else's; neither status nor type is documented. */
    static Refused conflict(Object paths) {
        return new Refused(409, "Conflict", "The configuration was changed since the transaction was opened", paths);
    }

    Reply reply(String href) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (details != null) {
            error.put("details", details);
        }
        error.put("message", String.valueOf(getMessage()));
        error.put("type", type);
        return Bodies.reply(status, Map.of("error", error, "meta", Map.of("href", href)));
    }
}
