package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodyTarget;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.Download;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.internal.Engine;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.ListElements;
import dev.gatehouse.sdk.core.spi.PercentEncoding;
import dev.gatehouse.sdk.core.spi.ResponseDecoder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of one client with its address, login, options, retries and error mapper. Thread-safe and
 * immutable. Copies returned by {@code with} and {@code authorizedBy} share connections and the retry budget.
 *
 * <p>All methods throw subclasses of {@link dev.gatehouse.sdk.core.error.SdkException}.
 */
public final class ApiCaller implements AutoCloseable {

    private final Engine engine;
    private final Authenticator authenticator;
    private final CallOptions options;
    /** Headers of each request, which other options do not replace. */
    private final Map<String, String> headers;

    /** Values of placeholders that the paths of several operations share. */
    private final Map<String, String> pathValues;

    private ApiCaller(
            Engine engine,
            Authenticator authenticator,
            CallOptions options,
            Map<String, String> headers,
            Map<String, String> pathValues) {
        this.engine = engine;
        this.authenticator = authenticator;
        this.options = options.withHeaders(merged(headers, options.headers()));
        this.headers = headers;
        this.pathValues = pathValues;
    }

    /** Returns both maps. The names are compared without regard to case, and the second map takes precedence. */
    private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(one);
        all.putAll(other);
        return one.isEmpty() ? other : all;
    }

    /** Creates a caller without authentication, as logins need it. Opens no connection. */
    public static ApiCaller open(SdkConfig config, JsonCodec codec, ErrorMapper mapper) {
        return new ApiCaller(
                new Engine(config, codec, mapper), Authenticator.none(), CallOptions.defaults(), Map.of(), Map.of());
    }

    /** Returns a copy with another authenticator. */
    public ApiCaller authorizedBy(Authenticator other) {
        return new ApiCaller(engine, other, options, headers, pathValues);
    }

    /** Returns a copy with the given options, which replace all earlier ones except {@link #withHeader}. */
    public ApiCaller with(CallOptions other) {
        return new ApiCaller(engine, authenticator, other, headers, pathValues);
    }

    /**
     * Returns a copy that adds a header to each request, whatever its options are. A header of the same name in the
     * options takes precedence.
     *
     * @throws IllegalArgumentException if the header is reserved for the SDK, or can't be sent
     */
    public ApiCaller withHeader(String name, String value) {
        return new ApiCaller(engine, authenticator, options, merged(headers, Map.of(name, value)), pathValues);
    }

    /**
     * Returns a copy that fills a placeholder of the paths that have it, such as the version of the API.
     *
     * @throws IllegalArgumentException if the value is blank, {@code .} or {@code ..}, or has a control character
     */
    public ApiCaller withPathValue(String name, String value) {
        PercentEncoding.segment(name, value);
        return new ApiCaller(engine, authenticator, options, headers, merged(pathValues, Map.of(name, value)));
    }

    /** Runs a request and decodes the JSON of its response. */
    public <T> T call(ApiRequest.Builder request, Class<T> type) {
        return call(request, TypeRef.of(type));
    }

    /** Runs a request and decodes the JSON of its response as a type with type arguments. */
    public <T> T call(ApiRequest.Builder request, TypeRef<T> type) {
        return run(request, response -> decode(response, type), null);
    }

    /**
     * Runs a request whose response must be a JSON object with a list, and decodes it. Without the list, the call fails
     * with a {@link dev.gatehouse.sdk.core.error.ResponseFormatException}. Null counts as an empty list.
     *
     * @param list name of the list
     */
    public <T> T callForList(ApiRequest.Builder request, String list, Class<T> type) {
        return callForList(request, list, list::equals, TypeRef.of(type));
    }

    /** Runs a request as {@link #callForList(ApiRequest.Builder, String, Class)} does, for a generic type. */
    public <T> T callForList(ApiRequest.Builder request, String list, TypeRef<T> type) {
        return callForList(request, list, list::equals, type);
    }

    /**
     * Runs a request as {@link #callForList(ApiRequest.Builder, String, Class)} does, for a list with several names.
     *
     * @param list name of the list, for the message
     * @param isList whether a field is the list
     */
    public <T> T callForList(ApiRequest.Builder request, String list, Predicate<String> isList, TypeRef<T> type) {
        return run(
                request,
                response -> {
                    T value = decode(response, type);
                    codec().requireList(response.body(), list, isList);
                    return value;
                },
                null);
    }

    /**
     * Runs a request and passes the elements of lists in its response to their consumers while the response is
     * received. {@code SdkConfig.maxResponseBytes()} does not apply; an element may have up to 1 MiB. The request is not
     * retried after the first bytes of a long response were read. Exceptions of a consumer are propagated unchanged.
     *
     * @param list name of the list that the response must have, for the message
     * @param lists returns what receives the elements of the list with this name; empty for a field to skip
     */
    public void forEach(ApiRequest.Builder request, String list, Function<String, Optional<ListElements<?, ?>>> lists) {
        pathValues.forEach(request::sharedPath);
        engine.forEach(request, authenticator, options, list, lists);
    }

    private <T> T decode(ApiResponse response, TypeRef<T> type) throws UnreadableJsonException {
        T value = codec().decodeExactly(response.body(), type);
        if (value == null) {
            throw UnreadableJsonException.nothing();
        }
        return value;
    }

    /** Runs a request whose response may have no body. */
    public <T> Optional<T> callOptional(ApiRequest.Builder request, Class<T> type) {
        return run(
                request,
                response -> response.body().length == 0
                        ? Optional.empty()
                        : Optional.ofNullable(codec().decodeExactly(response.body(), TypeRef.of(type))),
                Optional.empty());
    }

    /** Runs a request and decodes its response, including headers. */
    public <T> T call(ApiRequest.Builder request, ResponseDecoder<T> decoder) {
        return run(request, decoder, null);
    }

    /** Runs a request and ignores the body of its response. */
    public void run(ApiRequest.Builder request) {
        run(request, response -> true, true);
    }

    /** Runs a request and returns its response without decoding it. An HTML page is a failure nevertheless. */
    public ApiResponse send(ApiRequest.Builder request) {
        return run(request, response -> response, null);
    }

    /**
     * Runs a request and passes the body of its response to a target. The body is never held in memory as a whole.
     *
     * @throws IllegalArgumentException if the target is a file that can't be written
     */
    public Download download(ApiRequest.Builder request, BodyTarget target) {
        pathValues.forEach(request::sharedPath);
        return engine.download(request, authenticator, options, target);
    }

    /**
     * Returns a list that requests its next page ahead.
     *
     * @param first the page token of the first page
     * @param fetch returns the page for a page token. It uses the caller that is passed to it: the calls of that caller end
     *     when the page is not needed any more
     */
    public <T> Paged<T> paged(String first, BiFunction<ApiCaller, String, Page<T>> fetch) {
        return Paged.of(first, token -> fetch.apply(this, token), (token, end) -> fetchAhead(fetch, token, end));
    }

    private <T> Page<T> fetchAhead(BiFunction<ApiCaller, String, Page<T>> fetch, String token, Cancellation end) {
        ApiCaller ending = with(options.withCancellation(end));
        Optional<Cancellation.Registration> own =
                options.cancellation().map(cancellation -> cancellation.onCancel(end::cancel));
        try {
            return fetch.apply(ending, token);
        } finally {
            own.ifPresent(Cancellation.Registration::close);
        }
    }

    /** Returns access to any path, with this caller's authentication, retries and errors. */
    public RawApi raw() {
        return new RawApi(this);
    }

    /** Returns the codec of the vendor's naming convention. */
    public JsonCodec codec() {
        return engine.codec();
    }

    /** Returns the time source of the configuration. */
    public TimeSource time() {
        return engine.config().time();
    }

    /** Logs out, cancels calls in progress and closes connections. Later calls throw {@link IllegalStateException}. */
    @Override
    public void close() {
        authenticator.close();
        engine.close();
    }

    /** Returns a copy that sends no credentials. Requests that the authenticator rejects stay rejected. */
    ApiCaller withoutLogin() {
        return authorizedBy(authenticator.withoutLogin());
    }

    <T extends @Nullable Object> T run(ApiRequest.Builder request, ResponseDecoder<T> decoder, @Nullable T done) {
        pathValues.forEach(request::sharedPath);
        return engine.run(request, authenticator, options, decoder, done);
    }
}
