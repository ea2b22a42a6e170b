package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;

/**
 * Reaches any path of the vendor's server, with the client's login, retries and errors: for what the SDK does not model
 * yet. JSON is plain Java values: {@code Map}, {@code List}, {@code String}, {@code Long}, {@code BigDecimal},
 * {@code Boolean}, null.
 */
public final class RawApi {

    private final ApiCaller caller;

    /** Made by a client's {@code raw()}. */
    public RawApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public RawApi with(CallOptions options) {
        return new RawApi(caller.with(options));
    }

    /**
     * Reads a path.
     *
     * @param target path below the base address and query, percent-encoded by the caller
     * @return the answer's JSON; empty when there is no body or it is null
     * @throws IllegalArgumentException when the target does not begin with a slash, walks up, or has a character that
     *     needs encoding
     */
    public Optional<Object> get(String target) {
        return caller.callOptional(request("GET", target), Object.class);
    }

    /**
     * Sends a body to a path, once if the method is not GET, PUT or DELETE.
     *
     * @param method HTTP method in capitals
     * @param target path below the base address and query, percent-encoded by the caller
     * @param body plain Java values or an entity of the SDK
     * @return the answer's JSON; empty when there is no body or it is null
     * @throws IllegalArgumentException as for {@link #get}
     */
    public Optional<Object> send(String method, String target, Object body) {
        if (method.equals("GET")) {
            throw new IllegalArgumentException("GET has no body");
        }
        return caller.callOptional(request(method, target).body(body), Object.class);
    }

    /** The same without a body. */
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
            default -> throw new IllegalArgumentException("no method of the SDK: " + method);
        };
        return operation.request().target(target);
    }
}
