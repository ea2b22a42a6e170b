package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;

/**
 * Access to any path of the vendor's server, with the client's authentication, retries and errors, for operations that
 * the SDK does not model. JSON is represented by {@code Map}, {@code List}, {@code String}, {@code Long},
 * {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and null.
 */
public final class RawApi {

    private final ApiCaller caller;

    /** Used by {@code raw()} of a client. */
    public RawApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy with the given options. */
    public RawApi with(CallOptions options) {
        return new RawApi(caller.with(options));
    }

    /**
     * Reads a path with {@code GET}.
     *
     * @param target path and query below the base URL, percent-encoded by the caller
     * @return the JSON of the response; empty if there is no body or it is null
     * @throws IllegalArgumentException if the target does not begin with a slash, has {@code .} or {@code ..} as a
     *     segment, or has a character that must be encoded
     */
    public Optional<Object> get(String target) {
        return caller.callOptional(request("GET", target), Object.class);
    }

    /**
     * Sends a request with a body. It is retried like other requests if the method is PUT or DELETE.
     *
     * @param method HTTP method in capitals
     * @param target path and query below the base URL, percent-encoded by the caller
     * @param body plain Java values or an entity of the SDK
     * @return the JSON of the response; empty if there is no body or it is null
     * @throws IllegalArgumentException if the target is invalid as for {@link #get}, or the method is not PUT, DELETE,
     *     POST or PATCH
     */
    public Optional<Object> send(String method, String target, Object body) {
        if (method.equals("GET")) {
            throw new IllegalArgumentException("a GET request must not have a body");
        }
        return caller.callOptional(request(method, target).body(body), Object.class);
    }

    /** Sends a request without a body. */
    public Optional<Object> send(String method, String target) {
        return caller.callOptional(request(method, target), Object.class);
    }

    private static ApiRequest.Builder request(String method, String target) {
        Operation operation = switch (method) {
            case "GET" -> Operation.get("raw", "{any path}");
            case "PUT" -> Operation.put("raw", "{any path}");
            case "DELETE" -> Operation.delete("raw", "{any path}");
            case "POST" -> Operation.post("raw", "{any path}");
            case "PATCH" -> Operation.patch("raw", "{any path}");
            default -> throw new IllegalArgumentException("unsupported method: " + method);
        };
        return operation.request().target(target);
    }
}
