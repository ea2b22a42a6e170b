package dev.gatehouse.sdk.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's server on a free loopback port. Requests are answered one at a time, so a stand-in's state needs no locks
 * of its own. Every request is recorded; faults are queued and each is used once.
 */
public abstract class FakeServer implements AutoCloseable {

    private record PendingFault(Predicate<ReceivedRequest> condition, Fault fault) {}

    private final ServerClock clock = new ServerClock();
    private final List<ReceivedRequest> received = new CopyOnWriteArrayList<>();
    private final List<PendingFault> pendingFaults = new ArrayList<>();
    private final WireMockServer wiremock = new WireMockServer(options()
            .bindAddress("127.0.0.1")
            .dynamicPort()
            .containerThreads(100)
            .httpServerFactory(new VerbatimJetty())
            .disableRequestJournal()
            .extensions(new ResponseTransformer()));

    /** Starts the server. */
    protected FakeServer() {
        wiremock.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(ResponseTransformer.NAME)));
        wiremock.start();
    }

    /** What the vendor's server would say; called under a lock that this stand-in's requests share. */
    protected abstract FakeResponse respond(ReceivedRequest request);

    /** Returns the address to give to a client: {@code http://127.0.0.1:port}, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + wiremock.port();
    }

    /** Returns the server's clock, which a test may move. */
    public final ServerClock clock() {
        return clock;
    }

    /** Returns all requests so far, in the order of their arrival. */
    public final List<ReceivedRequest> received() {
        return List.copyOf(received);
    }

    /** Forgets the requests recorded so far and drops the faults not yet met; the server's state stays. */
    public final synchronized void clearRequestsAndFaults() {
        received.clear();
        pendingFaults.clear();
    }

    /** Lets the next request meet this fault. */
    public final void failNext(Fault fault) {
        failNext(any -> true, fault);
    }

    /** Lets the next request to which {@code where} applies meet this fault, once. */
    public final synchronized void failNext(Predicate<ReceivedRequest> condition, Fault fault) {
        pendingFaults.add(new PendingFault(condition, fault));
    }

    /** Stops the server and frees its port. */
    @Override
    public void close() {
        wiremock.stop();
    }

    private synchronized ResponseDefinition handle(ReceivedRequest request) {
        received.add(request);
        Fault fault = takeFault(request);
        if (fault == null) {
            return definition(respond(request)).build();
        }
        FakeResponse regular = fault.processed ? respond(request) : null;
        return switch (fault.kind) {
            case RESPONSE -> definition(Objects.requireNonNull(fault.response)).build();
            case DELAY ->
                definition(Objects.requireNonNull(regular))
                        .withFixedDelay((int) fault.delay.toMillis())
                        .build();
            case RESET -> networkFault(com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER);
            case CLOSE -> networkFault(com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE);
            case MALFORMED_RESPONSE -> networkFault(com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE);
            case MALFORMED_BODY -> networkFault(com.github.tomakehurst.wiremock.http.Fault.MALFORMED_RESPONSE_CHUNK);
        };
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

    private static ResponseDefinitionBuilder definition(FakeResponse response) {
        ResponseDefinitionBuilder builder = aResponse().withStatus(response.status());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        response.headers()
                .forEach(header -> headers.computeIfAbsent(header.getKey(), any -> new ArrayList<>())
                        .add(header.getValue()));
        headers.forEach((name, values) -> builder.withHeader(name, values.toArray(String[]::new)));
        return response.body().length == 0 ? builder : builder.withBody(response.body());
    }

    /** The one stub's transformer: hands each request to the stand-in. */
    private final class ResponseTransformer implements ResponseDefinitionTransformerV2 {

        static final String NAME = "stand-in";

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            Request request = event.getRequest();
            Map<String, List<String>> headers = new LinkedHashMap<>();
            for (HttpHeader header : request.getHeaders().all()) {
                headers.put(header.key(), List.copyOf(header.values()));
            }
            byte[] body = request.getBody() == null ? new byte[0] : request.getBody();
            return handle(new ReceivedRequest(request.getMethod().getName(), request.getUrl(), headers, body));
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
}
