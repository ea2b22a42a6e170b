package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.CallOptions;
import java.util.Optional;

/**
 * Access to any path of the vendor's server, with the client's authentication, retries and errors, for operations that
 * the SDK does not model. JSON is represented by {@code Map}, {@code List}, {@code String}, {@code Long},
 * {@code BigInteger}, {@code BigDecimal}, {@code Boolean} and null. Use {@link #request} for query parameters, headers,
 * other media types, uploads and downloads.
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
     * Starts a request. Nothing is sent before one of its methods returns a response.
     *
     * @param method {@code GET}, {@code HEAD}, {@code PUT}, {@code DELETE}, {@code POST} or {@code PATCH}
     * @param target path below the base URL, and optionally a query, percent-encoded by the caller
     * @throws IllegalArgumentException if the target does not begin with a slash, has {@code .} or {@code ..} as a
     *     segment, or has a character that must be encoded; or if the method is another one
     */
    public RawRequest request(String method, String target) {
        return new RawRequest(caller, method, target);
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
        return request("GET", target).json();
    }

    /**
     * Sends a request with a JSON body. It is retried like other requests if the method is PUT or DELETE.
     *
     * @param method HTTP method in capitals
     * @param target path and query below the base URL, percent-encoded by the caller
     * @param body plain Java values or an entity of the SDK
     * @return the JSON of the response; empty if there is no body or it is null
     * @throws IllegalArgumentException if the target is invalid as for {@link #get}, if the method is not PUT, DELETE,
     *     POST or PATCH, or if the body has no JSON form
     */
    public Optional<Object> send(String method, String target, Object body) {
        return request(method, target).body(body).json();
    }

    /** Sends a request without a body. */
    public Optional<Object> send(String method, String target) {
        return request(method, target).json();
    }
}
