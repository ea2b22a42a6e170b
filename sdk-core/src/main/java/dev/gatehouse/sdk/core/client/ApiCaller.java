package dev.gatehouse.sdk.core.client;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.internal.Decoder;
import dev.gatehouse.sdk.core.internal.Engine;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.ServerAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs the operations of one client: with its address, login, options, retries and error mapper. Thread-safe and
 * immutable; copies made by {@code with} and {@code authorizedBy} share connections and budget.
 *
 * <p>Every method throws subclasses of {@link dev.gatehouse.sdk.core.error.SdkException}, and nothing else of its own.
 */
public final class ApiCaller implements AutoCloseable {

    private final SdkConfig config;
    private final Engine engine;
    private final JsonCodec codec;
    private final Authenticator authenticator;
    private final CallOptions options;
    private final ServerAddress address;

    private ApiCaller(
            SdkConfig config,
            Engine engine,
            JsonCodec codec,
            Authenticator authenticator,
            CallOptions options,
            ServerAddress address) {
        this.config = config;
        this.engine = engine;
        this.codec = codec;
        this.authenticator = authenticator;
        this.options = options;
        this.address = address;
    }

    /** Makes a caller that authorises nothing yet: for logins. Opens no connection. */
    public static ApiCaller open(SdkConfig config, JsonCodec codec, ErrorMapper mapper) {
        return new ApiCaller(
                config,
                new Engine(config, codec, mapper),
                codec,
                Authenticator.none(),
                CallOptions.defaults(),
                ServerAddress.of(config));
    }

    /** The same caller with a login. */
    public ApiCaller authorizedBy(Authenticator other) {
        return new ApiCaller(config, engine, codec, other, options, address);
    }

    /** The same caller with other options; earlier ones are replaced. */
    public ApiCaller with(CallOptions other) {
        return new ApiCaller(config, engine, codec, authenticator, other, address);
    }

    /** Runs a request whose answer is a JSON value. */
    public <T> T call(ApiRequest.Builder request, Class<T> type) {
        return call(request, TypeRef.of(type));
    }

    /** Runs a request whose answer is a JSON value of a type with arguments. */
    public <T> T call(ApiRequest.Builder request, TypeRef<T> shape) {
        return run(
                request,
                response -> {
                    T value = codec.decode(response.body(), shape);
                    if (value == null) {
                        throw UnreadableJsonException.nothing();
                    }
                    return value;
                },
                null);
    }

    /** Runs a request whose answer may have no body. */
    public <T> Optional<T> callOptional(ApiRequest.Builder request, Class<T> type) {
        return run(
                request,
                response -> response.body().length == 0
                        ? Optional.empty()
                        : Optional.ofNullable(codec.decode(response.body(), TypeRef.of(type))),
                Optional.empty());
    }

    /** Runs a request whose answer has nothing to tell but success; its body is not looked at. */
    public void run(ApiRequest.Builder request) {
        run(request, response -> true, true);
    }

    /** Runs a request and returns the answer as it came; a web page is a failure all the same. */
    public ApiResponse send(ApiRequest.Builder request) {
        return run(request, response -> response, null);
    }

    /** Reaches any path, with this caller's login, retries and errors. */
    public RawApi raw() {
        return new RawApi(this);
    }

    /** JSON in this vendor's convention. */
    public JsonCodec codec() {
        return codec;
    }

    /** Where time comes from. */
    public TimeSource time() {
        return config.time();
    }

    /** Logs out, ends running calls and frees connections; later calls fail with {@link IllegalStateException}. */
    @Override
    public void close() {
        authenticator.close();
        engine.close();
    }

    /** {@code done}: what to return when a repeat finds that the first attempt had worked. */
    private <T extends @Nullable Object> T run(ApiRequest.Builder request, Decoder<T> decoder, @Nullable T done) {
        return engine.run(finish(request), authenticator, options, decoder, done);
    }

    private ApiRequest finish(ApiRequest.Builder request) {
        return request.finish(address, options.headers(), codec);
    }
}
