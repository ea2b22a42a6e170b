package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a request that the server rejects; becomes an error response {@code code, codeDesc, message, requestID}.
 */
final class Problem extends RuntimeException {

    /** An error class of the product. Some numbers are not documented; these errors are sent without a number. */
    private enum Kind {
        UNAUTHORIZED(1, "NCERRUnauthorized", null),
        UNAUTHORIZED_ACCESS(5, "NCERRUnauthorizedAccess", null),
        INVALID_PARAM_VALUE(9, "NCERRInvalidParamValue", null),
        BAD_REQUEST(15, "NCERRBadRequest", "Bad HTTP request"),
        RESOURCE_NOT_FOUND(16, "NCERRResourceNotFound", "Resource not found"),
        CONFLICT(null, "NCERRConflict", null),
        INSUFFICIENT_PERMISSIONS(null, "NCERRInsufficientPermissions", null);

        final @Nullable Integer code;
        final String codeName;
        final @Nullable String fixedText;

        Kind(@Nullable Integer code, String codeName, @Nullable String fixedText) {
            this.code = code;
            this.codeName = codeName;
            this.fixedText = fixedText;
        }
    }

    private final int status;
    private final Kind kind;
    private final @Nullable String detail;

    private Problem(int status, Kind kind, @Nullable String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.kind = kind;
        this.detail = detail;
    }

    static Problem badRequest(String detail) {
        return new Problem(400, Kind.BAD_REQUEST, detail);
    }

    static Problem unauthorized(String detail) {
        return new Problem(401, Kind.UNAUTHORIZED_ACCESS, detail);
    }

    /**
     * Returns the error for a JWT that was revoked before it expired. It was observed with an error class of its own.
     */
    static Problem revoked() {
        return new Problem(401, Kind.UNAUTHORIZED, "Token has been revoked");
    }

    static Problem forbidden(String detail) {
        return new Problem(403, Kind.INSUFFICIENT_PERMISSIONS, detail);
    }

    /** Returns the error "Resource not found", which is the fixed text of its class and has no message. */
    static Problem notFound() {
        return new Problem(404, Kind.RESOURCE_NOT_FOUND, null);
    }

    static Problem notFound(String detail) {
        return new Problem(404, Kind.RESOURCE_NOT_FOUND, detail);
    }

    static Problem conflict(String detail) {
        return new Problem(409, Kind.CONFLICT, detail);
    }

    /** Returns an error with status 422. Its error class is not documented. */
    static Problem unprocessable(String detail) {
        return new Problem(422, Kind.INVALID_PARAM_VALUE, detail);
    }

    /** Returns the error for a body with invalid fields, in the format of the product's validator: one line per field. */
    static Problem validation(Map<String, String> findings) {
        return unprocessable(findings.entrySet().stream()
                .map(finding -> "\n" + finding.getKey() + ": " + finding.getValue())
                .collect(Collectors.joining("", "Validation errors:", "")));
    }

    FakeResponse response(Options options) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        if (kind.code != null && !options.has(CteBehaviour.SPARSE_RESPONSES)) {
            envelope.put("code", kind.code);
        }
        String behindColon = options.has(CteBehaviour.DETAIL_IN_CODE_DESC) && detail != null ? detail : kind.fixedText;
        envelope.put("codeDesc", behindColon == null ? kind.codeName : kind.codeName + ": " + behindColon);
        if (detail != null && !options.has(CteBehaviour.DETAIL_IN_CODE_DESC)) {
            envelope.put("message", detail);
        }
        if (!options.has(CteBehaviour.SPARSE_RESPONSES)) {
            envelope.put("requestID", UUID.randomUUID().toString());
        }
        return FakeResponse.json(status, envelope);
    }
}
