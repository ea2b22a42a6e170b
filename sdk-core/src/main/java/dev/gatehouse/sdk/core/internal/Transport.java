package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** Sends a request once and reads the whole response. */
final class Transport implements AutoCloseable {

    private static final int ERROR_BODY_BYTES = 64 * 1024;

    private final HttpUrl base;
    final ProxyConnector proxy;
    final OkHttpClient retryable;
    final OkHttpClient nonIdempotent;
    private final Semaphore permits;
    /** One retryable call at a time may reuse an idle connection of a login or a change: one handshake for both. */
    private final Semaphore idleReuse = new Semaphore(1);

    /** The calls in progress. OkHttp's own list loses a call when its response starts. */
    final Set<Call> running = ConcurrentHashMap.newKeySet();

    private final int maxBytes;
    private volatile boolean closed;

    Transport(SdkConfig config) {
        OkHttpVersion.requireUsable();
        base = HttpUrl.get(config.baseUrl());
        proxy = ProxyConnector.of(config);
        retryable = OkHttpClients.retryable(config, proxy, Transport::watch);
        nonIdempotent = OkHttpClients.nonIdempotent(retryable, config);
        permits = new Semaphore(config.maxConcurrentCalls());
        maxBytes = config.maxResponseBytes();
    }

    /**
     * Sends a request and reads its response.
     *
     * @throws IOException if no complete response was received; {@code state} says whether the request was sent
     * @throws ResponseTooLargeException if the response is longer than permitted
     * @throws InterruptedException while waiting for a permit
     */
    ApiResponse send(ApiRequest request, AttemptState state, long nanos, JsonCodec codec)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        if (!permits.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            throw new IOException("all connections were in use");
        }
        boolean retries = request.operation().retrySafety().isRetryable();
        boolean reuses = retries && idleReuse.tryAcquire();
        // One call at a time, since counting locks every connection of the pool.
        if (reuses && nonIdempotent.connectionPool().idleConnectionCount() == 0) {
            idleReuse.release();
            reuses = false;
        }
        try {
            Call call = (retries && !reuses ? retryable : nonIdempotent).newCall(toOkHttp(request, state));
            call.timeout().timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return run(call, state, codec);
        } finally {
            if (reuses) {
                idleReuse.release();
            }
            permits.release();
            if (closed) {
                // The call may have started just before the client was closed, and ended after it.
                dropIdle();
            }
        }
    }

    private ApiResponse run(Call call, AttemptState state, JsonCodec codec) throws IOException {
        running.add(call);
        try {
            // Checked after the call was added, because close() cancels the calls that it finds.
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

    boolean isClosed() {
        return closed;
    }

    /** Drops all idle connections: if one was closed, others of the same age probably are, too. */
    void dropIdle() {
        retryable.connectionPool().evictAll();
        nonIdempotent.connectionPool().evictAll();
    }

    /** Cancels calls in progress and closes all connections. */
    @Override
    public void close() {
        closed = true;
        running.forEach(Call::cancel);
        dropIdle();
    }

    private ApiResponse read(Call call, Response response, AttemptState state, JsonCodec codec) throws IOException {
        BufferedSource source = response.body().source();
        boolean error = response.code() >= 400;
        int limit = error ? Math.min(ERROR_BODY_BYTES, maxBytes) : maxBytes;
        try {
            if (source.request(limit + 1L)) {
                // Otherwise close() would read on for a while to keep the connection.
                call.cancel();
                if (!error) {
                    throw new ResponseTooLargeException(maxBytes);
                }
            }
        } catch (IOException e) {
            // The status of an error response is valid even if its body is incomplete.
            if (!error) {
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
        proxy.authenticate(builder, base);
        OneShotBody body = request.body()
                .map(source -> new OneShotBody(source, request.progress().orElse(null), state))
                .orElse(null);
        return builder.method(request.operation().method(), body).build();
    }

    /** Parses only the target, which is cheaper than parsing the whole URL. It is encoded already and stays as it is. */
    private HttpUrl url(String target) {
        int mark = target.indexOf('?');
        return base.newBuilder()
                .encodedPath(mark < 0 ? target : target.substring(0, mark))
                .encodedQuery(mark < 0 ? null : target.substring(mark + 1))
                .build();
    }

    private static Response watch(Interceptor.Chain chain) throws IOException {
        AttemptState state = chain.request().tag(AttemptState.class);
        if (state == null) {
            throw new IllegalStateException("the request was not created by the SDK");
        }
        if (state.sent && !state.retryable) {
            throw new IOException("an interceptor of the supplied client would retry the request");
        }
        state.sent = true;
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException e) {
            state.rejectedByAlert = TlsAlert.rejection(chain.connection(), e);
            throw e;
        }
        TlsAlert.responseReceived(chain.connection());
        if (hasTwoLengths(response.headers())) {
            // A wrong guess would read a part of this response as the next one.
            chain.call().cancel();
            response.close();
            throw new ProtocolException("two different Content-Length headers");
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
}
