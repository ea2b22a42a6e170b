package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.HttpProxy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509TrustManager;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.CertificatePinner;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one request once, by OkHttp, and reads the whole answer. */
final class Transport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.tls");
    private static final int ERROR_BODY_BYTES = 64 * 1024;

    private final HttpUrl base;
    private final @Nullable String proxyCredentials;
    final OkHttpClient retryable;
    final OkHttpClient unsafe;
    private final Semaphore permits;
    /** One retryable call at a time goes on with a connection that a login or a change left: one handshake for both. */
    private final Semaphore idleReuse = new Semaphore(1);

    /** OkHttp's own list forgets a call when its answer begins. */
    final Set<Call> running = ConcurrentHashMap.newKeySet();

    private final int maxBytes;
    private volatile boolean closed;

    Transport(SdkConfig config) {
        OkHttpVersion.requireUsable();
        base = HttpUrl.get(config.baseUrl());
        proxyCredentials = config.proxy().map(Transport::credentials).orElse(null);
        retryable = client(config);
        // Shorter than any usual server's idle limit: an unsafe call must not meet a connection that just died.
        unsafe = retryable
                .newBuilder()
                .connectionPool(new ConnectionPool(config.maxConcurrentCalls(), 3, TimeUnit.SECONDS))
                .build();
        permits = new Semaphore(config.maxConcurrentCalls());
        maxBytes = config.maxResponseBytes();
    }

    /**
     * Sends a request and reads its answer.
     *
     * @throws IOException when there is no complete answer; {@code state} tells whether the request left
     * @throws ResponseTooLargeException when it is longer than permitted
     * @throws InterruptedException while waiting for a free slot
     */
    ApiResponse send(ApiRequest request, AttemptState state, long nanos, JsonCodec codec)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        if (!permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            throw new IOException("all connections were busy");
        }
        boolean retries = request.operation().retrySafety().isRetryable();
        boolean left = retries && idleReuse.tryAcquire();
        // Only for the one: counting locks every connection of the pool.
        if (left && unsafe.connectionPool().idleConnectionCount() == 0) {
            idleReuse.release();
            left = false;
        }
        try {
            Call call = (retries && !left ? retryable : unsafe).newCall(toOkHttp(request, state));
            call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return run(call, state, codec);
        } finally {
            if (left) {
                idleReuse.release();
            }
            permits.release();
            if (closed) {
                // It may have begun just before the client was closed, and been over after.
                dropIdle();
            }
        }
    }

    private ApiResponse run(Call call, AttemptState state, JsonCodec codec) throws IOException {
        running.add(call);
        try {
            // Not before: closing ends the calls that it finds.
            if (closed) {
                throw new IOException("the client is closed");
            }
            try (Response response = call.execute()) {
                return read(call, response, state, codec);
            }
        } finally {
            running.remove(call);
        }
    }

    /** Whether it was closed: nothing is sent any more. */
    boolean isClosed() {
        return closed;
    }

    /** Drops idle connections: where one was dead, its neighbours of the same age are likely to be, too. */
    void dropIdle() {
        retryable.connectionPool().evictAll();
        unsafe.connectionPool().evictAll();
    }

    /** Ends running calls and frees connections. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Call::cancel);
        dropIdle();
    }

    private ApiResponse read(Call call, Response response, AttemptState state, JsonCodec codec) throws IOException {
        BufferedSource source = response.body().source();
        boolean refusal = response.code() >= 400;
        int limit = refusal ? Math.min(ERROR_BODY_BYTES, maxBytes) : maxBytes;
        try {
            if (source.request(limit + 1L)) {
                // Else closing it would read on for a while, for the sake of the connection.
                call.cancel();
                if (!refusal) {
                    throw new ResponseTooLargeException(maxBytes);
                }
            }
        } catch (IOException e) {
            // A refusal stands by its status, whatever became of its body.
            if (!refusal) {
                throw e;
            }
        }
        byte[] body = source.getBuffer()
                .readByteArray(Math.min(limit, source.getBuffer().size()));
        String retryAfter = state.retryAfter;
        return new ApiResponse(
                response.code(),
                name -> retryAfter != null && name.equalsIgnoreCase("Retry-After")
                        ? List.of(retryAfter)
                        : response.headers().values(name),
                body,
                codec);
    }

    private Request toOkHttp(ApiRequest request, AttemptState state) {
        Request.Builder builder =
                new Request.Builder().url(url(request.target())).tag(AttemptState.class, state);
        request.forEachHeader(builder::addHeader);
        if (proxyCredentials != null && !base.isHttps()) {
            // A one-shot body can't be sent again after a 407; a tunnel asks before there is a body.
            builder.header("Proxy-Authorization", proxyCredentials);
        }
        BodySource body = request.body().orElse(null);
        return builder.method(
                        request.operation().method(),
                        body == null
                                ? null
                                : new OneShotBody(body, request.progress().orElse(null), state))
                .build();
    }

    /** Cheaper than reading the whole address anew; the target is encoded already and stays as it is. */
    private HttpUrl url(String target) {
        int mark = target.indexOf('?');
        return base.newBuilder()
                .encodedPath(mark < 0 ? target : target.substring(0, mark))
                .encodedQuery(mark < 0 ? null : target.substring(mark + 1))
                .build();
    }

    private OkHttpClient client(SdkConfig config) {
        OkHttpClient.Builder builder = config.httpClient()
                .map(OkHttpClient::newBuilder)
                .orElseGet(() ->
                        new OkHttpClient.Builder().proxy(Proxy.NO_PROXY).socketFactory(new TcpNoDelaySocketFactory()));
        config.proxy().ifPresent(proxy -> through(proxy, builder));
        if (!config.tls().isDefault()) {
            secure(config, builder);
        }
        OkHttpClient client = builder.retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(config.maxConcurrentCalls(), 5, TimeUnit.MINUTES))
                // One request a connection: HTTP/2 would re-send refused streams, and vendors document HTTP/1.1.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(config.connectTimeout())
                // The limit of the whole attempt is set on each call; a second one per read would only shorten it.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .addNetworkInterceptor(this::watch)
                .build();
        X509TrustManager trust = client.x509TrustManager();
        return trust == null
                ? client
                : client.newBuilder()
                        .sslSocketFactory(
                                new HandshakeTimeoutSocketFactory(
                                        client.sslSocketFactory(), client.connectTimeoutMillis()),
                                trust)
                        .build();
    }

    private Response watch(Interceptor.Chain chain) throws IOException {
        AttemptState state = chain.request().tag(AttemptState.class);
        if (state == null) {
            throw new IllegalStateException("a request that the SDK did not make");
        }
        if (state.sent && !state.retryable) {
            throw new IOException("an interceptor of the supplied client would send it again");
        }
        state.sent = true;
        Response response = chain.proceed(chain.request());
        if (hasTwoLengths(response.headers())) {
            // Whoever guesses reads a part of this answer as the next one.
            chain.call().cancel();
            response.close();
            throw new ProtocolException("two different lengths");
        }
        String retryAfter = response.code() == 503 ? response.header("Retry-After") : null;
        if (retryAfter == null) {
            return response;
        }
        state.retryAfter = retryAfter;
        return response.newBuilder().removeHeader("Retry-After").build();
    }

    private static boolean hasTwoLengths(Headers headers) {
        String length = headers.get("Content-Length");
        for (int i = 0; length != null && i < headers.size(); i++) {
            if (headers.name(i).equalsIgnoreCase("Content-Length")
                    && !headers.value(i).equals(length)) {
                return true;
            }
        }
        return false;
    }

    private static void through(HttpProxy proxy, OkHttpClient.Builder builder) {
        builder.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.host(), proxy.port())));
        String credentials = credentials(proxy);
        if (credentials != null) {
            builder.proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                    ? null
                    : response.request()
                            .newBuilder()
                            .header("Proxy-Authorization", credentials)
                            .build());
        }
    }

    private static @Nullable String credentials(HttpProxy proxy) {
        return proxy.user()
                .map(user -> Credentials.basic(
                        user, proxy.password().map(Secret::reveal).orElse(""), StandardCharsets.UTF_8))
                .orElse(null);
    }

    private static void secure(SdkConfig config, OkHttpClient.Builder builder) {
        TlsSockets sockets = TlsSockets.of(config.tls());
        builder.sslSocketFactory(sockets.sockets(), sockets.trust());
        if (config.tls().isEveryoneTrusted()) {
            LOG.warn(
                    "TLS checks are switched off for {}: anyone in between can read and change everything",
                    config.baseUrl());
            builder.hostnameVerifier((host, session) -> true);
        } else if (!config.tls().pins().isEmpty()) {
            String host = HttpUrl.get(config.baseUrl()).host();
            builder.certificatePinner(new CertificatePinner.Builder()
                    .add(host, config.tls().pins().toArray(String[]::new))
                    .build());
        }
    }
}
