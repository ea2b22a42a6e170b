package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for a request that the server rejects, with status and code. Becomes an error response in the envelope of
 * either API.
 */
sealed class Problem extends RuntimeException permits Challenge {

    private final int status;
    private final String code;
    private final transient Map<String, Object> more;
    private final transient List<String> furtherMessages;

    Problem(int status, String code, String message) {
        this(status, code, message, Map.of(), List.of());
    }

    /**
     * Creates a problem.
     *
     * @param more further fields of the response of the core API
     * @param furtherMessages messages of further errors with the same code
     */
    Problem(int status, String code, String message, Map<String, Object> more, List<String> furtherMessages) {
        super(message, null, false, false);
        this.furtherMessages = furtherMessages;
        this.status = status;
        this.code = code;
        this.more = more;
    }

    static Problem missingRight(String right) {
        return new Problem(
                403,
                "errors.insufficientRightsFunction",
                "Permission denied: Caller does not have the required right '" + right + "' to perform this action");
    }

    /**
     * Returns the error for an entity outside of the caller's data room. The vendor's samples show only the "combined"
     * code.
     */
    static Problem outsideDataRoom(String code, String right) {
        return new Problem(403, code, "Permission denied: " + right);
    }

    static Problem noRecord(String entity, String extId) {
        return new Problem(404, "errors.noRecord", entity + " doesn't exist with extId '" + extId + "'");
    }

    static Problem conflict() {
        return new Problem(
                409, "errors.optimisticLockingFailure", "Row was already updated or deleted by another transaction");
    }

    /** Returns an error for invalid content: status 422, "Invalid request parameters". */
    static Problem unprocessable(String code, String message) {
        return new Problem(422, code, message);
    }

    /** Returns the error response of the core API and the principal API. */
    FakeResponse coreResponse() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "errors",
                Stream.concat(Stream.of(text()), furtherMessages.stream())
                        .map(message -> JsonFields.of("code", code, "message", message))
                        .toList());
        body.putAll(more);
        return FakeResponse.json(status, body);
    }

    /** Returns the error response of the query API, which contains only the message. */
    FakeResponse queryResponse() {
        return queryResponse(status, text());
    }

    static FakeResponse queryResponse(int status, String message) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("messages", Map.of("errors", List.of(message)));
        body.put("response", null);
        return FakeResponse.json(status, body);
    }

    String text() {
        return String.valueOf(getMessage());
    }

    int status() {
        return status;
    }
}
