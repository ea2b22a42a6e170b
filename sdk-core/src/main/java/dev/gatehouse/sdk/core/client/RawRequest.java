package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.ProgressListener;
import dev.gatehouse.sdk.core.check.HeaderRules;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request to any path, created by {@link RawApi#request}. Its setters return the same object. {@link #send},
 * {@link #json()}, {@link #text} and {@link #download} send the request, each time they are called, and throw subclasses
 * of {@link dev.gatehouse.sdk.core.error.SdkException}. Not thread-safe.
 *
 * <p>{@code GET} and {@code HEAD} are safe, {@code PUT} and {@code DELETE} are idempotent: they are retried.
 * {@code POST} and {@code PATCH} are retried only if the server did not process the request, unless
 * {@link #retrySafety} declares otherwise.
 */
public final class RawRequest {

    private final String method;
    private final List<Consumer<ApiRequest.Builder>> settings = new ArrayList<>();
    private Operation operation;
    private ApiCaller caller;
    private @Nullable BodySource source;

    RawRequest(ApiCaller caller, String method, String target) {
        this.caller = caller;
        this.method = method;
        this.operation = operation(method);
        set(request -> request.target(target));
    }

    /**
     * Adds a query parameter and encodes it. It follows the query of the target, if there is one. Null and an empty
     * {@code Optional} add nothing; an {@code Iterable} adds a parameter per element.
     *
     * @throws IllegalArgumentException if the name or the value has a control character
     */
    public RawRequest query(String name, @Nullable Object value) {
        return set(request -> request.query(name, value));
    }

    /**
     * Sets a header.
     *
     * @throws IllegalArgumentException if the header is reserved for the SDK, such as {@code Authorization}, or can't be
     *     sent; the message never contains the value
     */
    public RawRequest header(String name, String value) {
        HeaderRules.requireAddable(name, value);
        return set(request -> request.header(name, value));
    }

    /**
     * Sets the {@code Accept} header. An HTML page is accepted only if {@code text/html} is part of it. Default:
     * {@code application/json}, and {@code *}{@code /*} for {@link #text} and {@link #download}.
     *
     * @throws IllegalArgumentException if the value can't be sent
     */
    public RawRequest accept(String mediaTypes) {
        return header("Accept", mediaTypes);
    }

    /**
     * Sets a body that is sent as JSON: plain Java values or an entity of the SDK. Its content type is
     * {@code application/json}, unless {@link #header} sets another one, such as {@code application/merge-patch+json}.
     *
     * @throws IllegalArgumentException if the value has no JSON form, such as bytes, a stream or a file, or the method
     *     is {@code GET} or {@code HEAD}
     */
    public RawRequest body(Object json) {
        requireBodyPermitted();
        source = null;
        return set(request -> request.body(json));
    }

    /**
     * Sets a body that is sent as it is. A large body needs an {@code attemptTimeout} and a {@code deadline} that are
     * long enough for it, see {@link dev.gatehouse.sdk.core.CallOptions}.
     *
     * @throws IllegalArgumentException if the content type can't be sent, or the method is {@code GET} or {@code HEAD}
     */
    public RawRequest body(BodySource body, String contentType) {
        requireBodyPermitted();
        source = Objects.requireNonNull(body, "body");
        return set(request -> request.body(body, contentType));
    }

    /** Notifies a listener of the number of bytes of the request body that were written. */
    public RawRequest progress(ProgressListener listener) {
        return set(
                request -> request.progress(sent -> listener.onProgress(sent, source == null ? -1 : source.length())));
    }

    /**
     * Declares whether the request may be retried. For instance, a {@code POST} that only reads is
     * {@link RetrySafety#SAFE}. Default: as defined for the method.
     */
    public RawRequest retrySafety(RetrySafety retrySafety) {
        operation = operation.retrySafety(retrySafety);
        return this;
    }

    /**
     * Sets status codes outside the range 200 to 299 that are returned instead of thrown as an error. The body of such a
     * response is part of {@link #send()} and {@link #json()}; a download does not write it to its target. From 400 on it is limited to 64 KiB.
     *
     * @throws IllegalArgumentException if a status code is below 300 or above 599
     */
    public RawRequest expectStatus(int... statuses) {
        int[] copy = statuses.clone();
        return set(request -> request.expectStatus(copy));
    }

    /**
     * Sends the request without the client's credentials and without a login. A TLS client certificate is presented
     * nevertheless.
     */
    public RawRequest withoutLogin() {
        caller = caller.withoutLogin();
        return this;
    }

    /** Sends the request and returns status, headers and body of the response. */
    public ApiResponse send() {
        return caller.send(request("application/json"));
    }

    /** Sends the request and returns the JSON of the response; empty if there is no body or it is null. */
    public Optional<Object> json() {
        return caller.callOptional(request("application/json"), Object.class);
    }

    /** Sends the request and decodes the JSON of the response. */
    public <T> T json(Class<T> type) {
        return caller.call(request("application/json"), type);
    }

    /** Sends the request and decodes the JSON of the response as a type with type arguments. */
    public <T> T json(TypeRef<T> type) {
        return caller.call(request("application/json"), type);
    }

    /**
     * Sends the request and returns the text of the response, such as CSV. The charset is that of the
     * {@code Content-Type} header, or UTF-8. Bytes that are not valid in this charset cause a
     * {@link dev.gatehouse.sdk.core.error.ResponseFormatException}.
     *
     * @return the text; empty if there is no body
     */
    public String text() {
        return caller.run(request("*/*"), TextDecoder::decode, null);
    }

    /**
     * Sends the request and passes the body of the response to a target.
     *
     * @throws IllegalArgumentException if the target is a file that can't be written, or the method is {@code HEAD}
     */
    public Download download(BodyTarget target) {
        if (method.equals("HEAD")) {
            throw new IllegalArgumentException("the response to HEAD has no body");
        }
        return caller.download(request("*/*"), target);
    }

    private ApiRequest.Builder request(String accept) {
        ApiRequest.Builder request = operation.request().header("Accept", accept);
        settings.forEach(setting -> setting.accept(request));
        return request;
    }

    /** Applies the setting once now, so that an invalid value is reported here. */
    private RawRequest set(Consumer<ApiRequest.Builder> setting) {
        setting.accept(operation.request());
        settings.add(setting);
        return this;
    }

    private void requireBodyPermitted() {
        if (method.equals("GET") || method.equals("HEAD")) {
            throw new IllegalArgumentException("a " + method + " request must not have a body");
        }
    }

    private static Operation operation(String method) {
        return switch (method) {
            case "GET" -> Operation.get("raw", "{any path}");
            case "HEAD" -> Operation.head("raw", "{any path}");
            case "PUT" -> Operation.put("raw", "{any path}");
            case "DELETE" -> Operation.delete("raw", "{any path}");
            case "POST" -> Operation.post("raw", "{any path}");
            case "PATCH" -> Operation.patch("raw", "{any path}");
            default -> throw new IllegalArgumentException("unsupported method: " + method);
        };
    }
}
