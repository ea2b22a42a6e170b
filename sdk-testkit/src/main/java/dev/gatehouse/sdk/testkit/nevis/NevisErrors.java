package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error response of the core API with any number of errors, to be sent with {@code failNext}.
 *
 * <pre>{@code
 * server.failNext(Fault.response(NevisErrors.of(422)
 *         .error("errors.userEmailFormat", "Invalid email address")
 *         .error("errors.credentialNotActive", "Locked", Map.of("credentialExtId", "1024"))
 *         .response()));
 * }</pre>
 */
public final class NevisErrors {

    private final int status;
    private final List<Map<String, Object>> errors = new ArrayList<>();

    private NevisErrors(int status) {
        this.status = status;
    }

    /** Returns a response without errors. */
    public static NevisErrors of(int status) {
        return new NevisErrors(status);
    }

    /** Adds an error. */
    public NevisErrors error(String code, String message) {
        errors.add(JsonFields.of("code", code, "message", message));
        return this;
    }

    /**
     * Adds an error with the entity that it relates to.
     *
     * @param identifier the fields of the identifier, such as {@code credentialExtId}
     */
    public NevisErrors error(String code, String message, Map<String, ?> identifier) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("identifier", new LinkedHashMap<>(identifier));
        error.put("code", code);
        error.put("message", message);
        errors.add(error);
        return this;
    }

    /** Returns the response. */
    public FakeResponse response() {
        return FakeResponse.json(status, Map.of("errors", List.copyOf(errors)));
    }
}
