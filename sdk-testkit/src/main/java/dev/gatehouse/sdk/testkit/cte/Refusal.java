package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer in CipherTrust Manager's error envelope: {@code code, codeDesc, message, requestID}. */
final class Refusal extends RuntimeException {

    /** An error class of the product. The numbers of some are not documented; those are sent without one. */
    private enum Kind {
        UNAUTHORIZED(1, "NCERRUnauthorized", null),
        UNAUTHORIZED_ACCESS(5, "NCERRUnauthorizedAccess", null),
        INVALID_PARAM_VALUE(9, "NCERRInvalidParamValue", null),
        BAD_REQUEST(15, "NCERRBadRequest", "Bad HTTP request"),
        RESOURCE_NOT_FOUND(16, "NCERRResourceNotFound", "Resource not found"),
        CONFLICT(null, "NCERRConflict", null),
        INSUFFICIENT_PERMISSIONS(null, "NCERRInsufficientPermissions", null);

        final @Nullable Integer code;
        final String word;
        final @Nullable String fixedText;

        Kind(@Nullable Integer code, String word, @Nullable String fixedText) {
            this.code = code;
            this.word = word;
            this.fixedText = fixedText;
        }
    }

    private final int status;
    private final Kind kind;
    private final @Nullable String detail;

    private Refusal(int status, Kind kind, @Nullable String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.detail = detail;
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, Kind.BAD_REQUEST, detail);
    }

    static Refusal unauthorized(String detail) {
        return new Refusal(401, Kind.UNAUTHORIZED_ACCESS, detail);
    }

    /** A JWT that was ended before its time; seen with a class of its own. */
    static Refusal revoked() {
        return new Refusal(401, Kind.UNAUTHORIZED, "Token has been revoked");
    }

    static Refusal forbidden(String detail) {
        return new Refusal(403, Kind.INSUFFICIENT_PERMISSIONS, detail);
    }

    /** The bare "Resource not found", which is the fixed text of its class and comes without a message. */
    static Refusal notFound() {
        return new Refusal(404, Kind.RESOURCE_NOT_FOUND, null);
    }

    static Refusal notFound(String detail) {
        return new Refusal(404, Kind.RESOURCE_NOT_FOUND, detail);
    }

    static Refusal conflict(String detail) {
        return new Refusal(409, Kind.CONFLICT, detail);
    }

    /** Which class goes with 422 is not documented. */
    static Refusal unprocessable(String detail) {
        return new Refusal(422, Kind.INVALID_PARAM_VALUE, detail);
    }

    Reply reply(Options options) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        if (kind.code != null && !options.has(CteBehaviour.SPARSE_ANSWERS)) {
            envelope.put("code", kind.code);
        }
        String behindColon = options.has(CteBehaviour.DETAIL_IN_CODE_DESC) && detail != null ? detail : kind.fixedText;
        envelope.put("codeDesc", behindColon == null ? kind.word : kind.word + ": " + behindColon);
        if (detail != null && !options.has(CteBehaviour.DETAIL_IN_CODE_DESC)) {
            envelope.put("message", detail);
        }
        if (!options.has(CteBehaviour.SPARSE_ANSWERS)) {
            envelope.put("requestID", UUID.randomUUID().toString());
        }
        return Reply.json(status, envelope);
    }
}
