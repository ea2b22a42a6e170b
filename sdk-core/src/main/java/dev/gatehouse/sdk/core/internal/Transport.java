package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends a request once and reads the whole response. */
final class Transport implements AutoCloseable {

    /** Enough for all callers that wait when the client is closed. */
    private static final int CLOSED_PERMITS = 1 << 20;

    /** No limit in practice, and far from the most that a semaphore can count. */
    private static final int MAX_PERMITS = 1 << 30;

    private final HttpUrl base;
    final ProxyConnector proxy;
    final OkHttpClient http;

    /** Fair, because a call that waits must not be passed by others until its deadline. */
    final Semaphore permits;

    /**
     * The calls in progress, by their original request. OkHttp's own list loses a call when its response starts. A call is
     * not a key: OkHttp synchronizes on it, which is slow for an object with an identity hash code.
     */
    final Map<Request, Running> running = new ConcurrentHashMap<>();

    private final AttemptTimer timer = new AttemptTimer(running.values());

    /** The URL of the last request. Many calls in a row have the same one, such as those that create resources. */
    private volatile Address last;

    private volatile boolean closed;

    /** A call in progress, and its end as {@code System.nanoTime()}. */
    record Running(Call call, AttemptState state, long end) {}

    /** A target, and the URL that OkHttp parsed from it. */
    private record Address(String target, HttpUrl url) {}

    Transport(SdkConfig config) {
        OkHttpVersion.requireUsable();
        base = HttpUrl.get(config.baseUrl());
        last = new Address("", base);
        proxy = ProxyConnector.of(config);
        http = OkHttpClients.create(config, proxy, this::watch, this::isCancelled);
        permits = new Semaphore(Math.min(config.maxConcurrentCalls(), MAX_PERMITS), true);
    }

    /**
     * Waits for a permit for one call of {@link #send}. Returns false if there was none in time.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    boolean awaitPermit(long nanos) throws InterruptedException {
        return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }

    void releasePermit() {
        permits.release();
    }

    /**
     * Sends a request and reads its response. The caller has a permit.
     *
     * @param nanos the timeout in nanoseconds; if it is not positive, the call is cancelled at once
     * @throws IOException if no complete response was received; {@code state} says whether the request was sent
     * @throws UnreadableBodyException if the response is longer than permitted, or can't be decoded
     */
    ApiResponse send(ApiRequest request, AttemptState state, long nanos, ResponseReader reader) throws IOException {
        try {
            Call call = http.newCall(toOkHttp(request, state));
            return run(new Running(call, state, System.nanoTime() + nanos), reader);
        } finally {
            if (closed) {
                // The call may have started just before the client was closed, and ended after it.
                dropIdle();
            }
        }
    }

    private ApiResponse run(Running current, ResponseReader reader) throws IOException {
        running.put(current.call.request(), current);
        try {
            timer.checkAt(current.end);
            return execute(current, reader);
        } catch (TargetFailedException | UnreadableBodyException e) {
            throw e;
        } catch (IOException e) {
            throw current.state.reported(e);
        } finally {
            running.remove(current.call.request());
        }
    }

    private ApiResponse execute(Running current, ResponseReader reader) throws IOException {
        Call call = current.call;
        Cancellation.Registration cancellable = current.state.onCancel(call::cancel);
        try {
            // Checked after the call was added, because close() cancels the calls that it finds.
            if (closed) {
                throw new IOException("the client is closed");
            }
            try (Response response = call.execute()) {
                current.state.responding = true;
                return reader.read(call, response, current.state);
            }
        } finally {
            cancellable.close();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Returns whether a call of this thread is cancelled that has no response yet. Its consumer may start other calls. */
    private boolean isCancelled() {
        return running.values().stream()
                .anyMatch(each -> each.state.thread.equals(Thread.currentThread())
                        && !each.state.responding
                        && each.call.isCanceled());
    }

    /** Drops all idle connections: if one was closed, others of the same age probably are, too. */
    void dropIdle() {
        http.connectionPool().evictAll();
    }

    /** Cancels calls in progress, ends waits for permits, and closes all connections. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            permits.release(CLOSED_PERMITS);
        }
        try {
            cancelAll();
        } finally {
            timer.stop();
            dropIdle();
        }
    }

    /** A listener of the supplied client that throws does not keep the other calls running. */
    private void cancelAll() {
        RuntimeException failure = null;
        for (Running each : running.values()) {
            try {
                each.call.cancel();
            } catch (RuntimeException e) {
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Request toOkHttp(ApiRequest request, AttemptState state) throws ProxyRejectedException {
        Request.Builder builder = new Request.Builder().url(url(request.target()));
        request.forEachHeader(builder::addHeader);
        proxy.authenticate(builder);
        if (request.header("Accept-Encoding").isEmpty()) {
            // OkHttp decompresses if the header is absent.
            builder.header(
                    "Accept-Encoding",
                    DecodedBody.accepted(request.header("Range").isPresent()));
        }
        BodySource source = request.body().orElse(null);
        OneShotBody body = source == null
                ? null
                : new OneShotBody(source, request.progress().orElse(null), state);
        return builder.method(request.operation().method(), body).build();
    }

    /** Parses only the target, which is cheaper than parsing the whole URL. It is encoded already and stays as it is. */
    private HttpUrl url(String target) {
        Address address = last;
        if (!address.target.equals(target)) {
            int mark = target.indexOf('?');
            HttpUrl url = base.newBuilder()
                    .encodedPath(mark < 0 ? target : target.substring(0, mark))
                    .encodedQuery(mark < 0 ? null : target.substring(mark + 1))
                    .build();
            address = new Address(target, url);
            last = address;
        }
        return address.url;
    }

    private Response watch(Interceptor.Chain chain) throws IOException {
        Running current = running.get(chain.call().request());
        if (current == null || !current.call.equals(chain.call())) {
            throw new IllegalStateException("the call has ended");
        }
        AttemptState state = current.state;
        if (state.sent && !state.retryable) {
            throw new IOException("an interceptor of the supplied client would retry the request");
        }
        Connection connection = chain.connection();
        ResponseStream responses = connection == null ? null : ResponseSocket.responses(connection.socket());
        if (responses != null) {
            responses.expect(chain.request().method());
        }
        limitReads(chain, state);
        state.status = 0;
        state.retryAfter = List.of();
        state.sent = true;
        Response received = proceed(chain, state, responses);
        if (hasTwoLengths(received.headers())) {
            // A wrong guess would read a part of this response as the next one.
            chain.call().cancel();
            received.close();
            throw new ProtocolException("two different Content-Length headers");
        }
        Response response = DecodedBody.decoded(chain.request(), received);
        if (response.code() == 407 && isFromServer(chain)) {
            // OkHttp would throw, or send the proxy's credentials to the server.
            state.status = 407;
            return response.newBuilder().code(400).build();
        }
        if (response.code() != 503 || response.header("Retry-After") == null) {
            return response;
        }
        state.retryAfter = response.headers("Retry-After");
        return response.newBuilder().removeHeader("Retry-After").build();
    }

    private static Response proceed(Interceptor.Chain chain, AttemptState state, @Nullable ResponseStream responses)
            throws IOException {
        try {
            return chain.proceed(chain.request());
        } catch (IOException e) {
            if (responses != null && !responses.hasReceivedHead()) {
                state.rejectedByAlert = TlsAlert.rejection(e);
            }
            throw e;
        }
    }

    /** Applies to this exchange only: OkHttp sets the timeout of the socket for each exchange. */
    private static void limitReads(Interceptor.Chain chain, AttemptState state) throws IOException {
        Connection connection = chain.connection();
        if (state.readTimeoutMillis > 0 && connection != null) {
            connection.socket().setSoTimeout(state.readTimeoutMillis);
        }
    }

    /** Returns whether the request was sent to the server itself: directly, through a tunnel or through SOCKS. */
    private static boolean isFromServer(Interceptor.Chain chain) {
        Connection connection = chain.connection();
        return chain.request().isHttps()
                || connection == null
                || connection.route().proxy().type() != Proxy.Type.HTTP;
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
