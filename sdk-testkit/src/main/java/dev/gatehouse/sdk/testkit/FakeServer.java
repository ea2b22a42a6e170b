package dev.gatehouse.sdk.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the fake servers. A fake server is a stateful, in-memory fake of a product. By default it runs on a free
 * loopback port with plain HTTP, see {@link ServerOptions}.
 *
 * <p>Requests are handled one at a time, so that the state of a fake needs no locks of its own. Every request is
 * recorded, see {@link #received()}. Faults are injected with {@link #failNext(Fault)}; each fault applies to one
 * request. The fake server runs in WireMock, see {@link #wireMock()}.
 */
public abstract class FakeServer implements AutoCloseable {

    private record PendingFault(Predicate<ReceivedRequest> condition, Fault fault) {}

    private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;
    private static final int MAX_JOURNAL_ENTRIES = 1000;

    private final ServerClock clock = new ServerClock();
    private final Deque<ReceivedRequest> received = new ArrayDeque<>();
    private final Map<UUID, StreamedBody> streams = new ConcurrentHashMap<>();
    private final List<PendingFault> pendingFaults = new ArrayList<>();
    private final ServerOptions options;
    private final VerbatimJetty jetty;
    private final WireMockServer wiremock;

    /** Creates a server with plain HTTP. Call {@link #listen()} to start it. */
    protected FakeServer() {
        this(ServerOptions.http());
    }

    /** Creates a server. Call {@link #listen()} to start it. */
    protected FakeServer(ServerOptions options) {
        this.options = options;
        TestAuthority authority = options.authority;
        jetty = new VerbatimJetty(authority == null ? null : authority.serverTls(options));
        WireMockConfiguration configuration = options()
                .bindAddress(options.bindAddress)
                .containerThreads(100)
                .httpServerFactory(jetty)
                .maxRequestJournalEntries(Math.min(options.maxRecordedRequests, MAX_JOURNAL_ENTRIES))
                // Bodies are logged nowhere; a streamed one must not be read for that
                .maxLoggedResponseSize(1)
                .extensions(new ResponseTransformer(), new StreamingTransformer());
        if (authority == null) {
            configuration.port(options.port);
        } else {
            configuration.httpDisabled(true).httpsPort(options.port).http2TlsDisabled(true);
        }
        wiremock = new WireMockServer(FakeServerStub.configure(
                configuration,
                any(anyUrl())
                        .atPriority(LOWEST_PRIORITY)
                        .willReturn(aResponse().withTransformers(ResponseTransformer.NAME))
                        .build()));
    }

    /**
     * Starts to listen. The constructor of a fake server calls this last, because requests may arrive from then on.
     *
     * @throws IllegalStateException if the port is in use, or the address is not one of this machine
     */
    protected final void listen() {
        try {
            wiremock.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    "can't listen on " + options.bindAddress + ", port " + options.port
                            + "; is another server using the port?",
                    e);
        }
    }

    /**
     * Returns the response of the fake server to a request. Called under a lock that all requests of this server share.
     */
    protected abstract FakeResponse respond(ReceivedRequest request);

    /**
     * Returns the object that contains everything that the server remembers over a restart; the same object on each
     * call. {@link #saveState()} writes its fields, and {@link #loadState(String)} replaces their values.
     *
     * @throws UnsupportedOperationException if the server has no state, as by default
     */
    protected Object state() {
        throw new UnsupportedOperationException(getClass().getSimpleName() + " has no state to save or load");
    }

    /**
     * Returns the base URL for a client: {@code http://127.0.0.1:port} or {@code https://127.0.0.1:port}, without a slash
     * at the end.
     */
    public String url() {
        return options.isHttps()
                ? "https://" + options.host() + ":" + wiremock.httpsPort()
                : "http://" + options.host() + ":" + wiremock.port();
    }

    /**
     * Returns the certificate of the test authority in PEM format. Clients of a server that uses https must trust it.
     *
     * @throws IllegalStateException if the server uses plain HTTP
     */
    public final String certificate() {
        return authority().certificate();
    }

    /**
     * Returns the test authority that issued the certificate of a server that uses https. Its client certificates are
     * the only ones that the server accepts.
     *
     * @throws IllegalStateException if the server uses plain HTTP
     */
    public final TestAuthority authority() {
        if (options.authority == null) {
            throw new IllegalStateException("the fake server uses plain HTTP; start it with ServerOptions.https()");
        }
        return options.authority;
    }

    /**
     * Returns the WireMock server that this fake server runs in, for stub mappings of your own, the request journal and
     * WireMock's faults. A stub mapping takes precedence over the fake server, which responds to all other requests with
     * the lowest priority. Resetting WireMock removes your stub mappings only. Requests that one of them matches are not in
     * {@link #received()}. The journal keeps the last 1000 requests.
     *
     * <p>The type is WireMock's own. {@code sdk-testkit} depends on {@code wiremock-standalone}, whose other libraries have
     * packages of their own and do not conflict with those of an application.
     */
    public final WireMockServer wireMock() {
        return wiremock;
    }

    /** Returns the server's clock. A test may move it, for instance to let tokens expire. */
    public final ServerClock clock() {
        return clock;
    }

    /**
     * Returns everything that the server remembers over a restart, as JSON: its entities, accounts with their passwords,
     * tokens, and how far the clock was moved. Options, received requests and faults are not part of it. The format is
     * for {@link #loadState(String)} only and may change with each version.
     */
    public final synchronized String saveState() {
        return SavedState.write(getClass(), clock.offset(), state());
    }

    /**
     * Replaces the state by one that {@link #saveState()} returned, of this server or another one of the same product.
     * The other server must have been started in the same way: with the same release (SPS), tenant (ZeroKit) or kind
     * (Commvault). This is not checked.
     *
     * @throws IllegalArgumentException if the text is not such a state; the server has then not changed
     */
    public final synchronized void loadState(String json) {
        clock.offset(SavedState.read(getClass(), json, state()));
    }

    /**
     * Returns the requests received so far, in the order of arrival; the last ones if there are more than
     * {@link ServerOptions#maxRecordedRequests(int)}.
     */
    public final List<ReceivedRequest> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    /**
     * Clears the recorded requests and removes the faults that have not been applied yet. The state of the server is
     * kept.
     */
    public final synchronized void clearRequestsAndFaults() {
        synchronized (received) {
            received.clear();
        }
        pendingFaults.clear();
    }

    /** Applies a fault to the next request. */
    public final void failNext(Fault fault) {
        failNext(any -> true, fault);
    }

    /**
     * Applies a fault to the next request that matches a condition. The fault is applied once. If several faults match
     * a request, the one added first is applied.
     */
    public final synchronized void failNext(Predicate<ReceivedRequest> condition, Fault fault) {
        pendingFaults.add(new PendingFault(condition, fault));
    }

    /** Stops the server and releases its port. */
    @Override
    public void close() {
        wiremock.stop();
    }

    private synchronized ResponseDefinition handle(UUID event, ReceivedRequest request) {
        record(request);
        Fault fault = takeFault(request);
        if (fault == null) {
            return definition(event, respond(request)).build();
        }
        FakeResponse regular = fault.processed ? respond(request) : null;
        return switch (fault.kind) {
            case RESPONSE ->
                definition(event, Objects.requireNonNull(fault.response)).build();
            case DELAY ->
                definition(event, Objects.requireNonNull(regular))
                        .withFixedDelay((int) fault.delay.toMillis())
                        .build();
            case RESET -> networkFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CLOSE -> networkFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case MALFORMED_RESPONSE -> networkFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
            case MALFORMED_BODY -> networkFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK);
        };
    }

    private void record(ReceivedRequest request) {
        synchronized (received) {
            received.add(request);
            if (received.size() > options.maxRecordedRequests) {
                received.remove();
            }
        }
    }

    private @Nullable Fault takeFault(ReceivedRequest request) {
        for (PendingFault pending : pendingFaults) {
            if (pending.condition.test(request)) {
                pendingFaults.remove(pending);
                return pending.fault;
            }
        }
        return null;
    }

    private static ResponseDefinition networkFault(com.github.tomakehurst.wiremock.http.Fault fault) {
        return aResponse().withFault(fault).build();
    }

    private ResponseDefinitionBuilder definition(UUID event, FakeResponse response) {
        ResponseDefinitionBuilder builder = aResponse().withStatus(response.status());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), any -> new ArrayList<>())
                        .add(header.getValue()));
        if (response.stream() != null) {
            streams.put(event, response.stream());
        }
        headers.forEach((name, values) -> builder.withHeader(name, values.toArray(String[]::new)));
        return response.body().length == 0 ? builder : builder.withBody(response.body());
    }

    /** Passes each request from the only stub mapping to the fake server. */
    private final class ResponseTransformer implements ResponseDefinitionTransformerV2 {

        static final String NAME = "fake-server";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (HttpHeader header : request.getHeaders().all()) {
                headers.put(header.key(), List.copyOf(header.values()));
            }
            byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
            return handle(
                    event.getId(),
                    new ReceivedRequest(
                            request.getMethod().getName(), request.getUrl(), headers, body, jetty.clientCertificate()));
        }

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }

    /** Replaces the empty body of a response by its stream. */
    private final class StreamingTransformer implements ResponseTransformerV2 {

        @Override
        public Response transform(Response response, ServeEvent event) {
            StreamedBody body = streams.remove(event.getId());
            return body == null
                    ? response
                    : Response.Builder.like(response)
                            .body(() -> body.content().get())
                            .build();
        }

        @Override
        public String getName() {
            return "fake-server-streams";
        }
    }
}
