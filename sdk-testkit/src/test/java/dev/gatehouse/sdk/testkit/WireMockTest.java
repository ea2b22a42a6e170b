package dev.gatehouse.sdk.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WireMock's own API, next to the fake server. */
class WireMockTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeServer fake = new Fixed(ServerOptions.http().maxRecordedRequests(3));
    private final WireMockServer wireMock = fake.wireMock();

    private static final class Fixed extends FakeServer {

        Fixed(ServerOptions options) {
            super(options);
            listen();
        }

        @Override
        protected FakeResponse respond(ReceivedRequest request) {
            return FakeResponse.text(200, "text/plain", "fake");
        }
    }

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void stub_takesPrecedence_andTheFakeServerRespondsToTheRest() throws Exception {
        wireMock.stubFor(get("/health").willReturn(okJson("{}")));

        assertThat(send("/health").body()).isEqualTo("{}");
        assertThat(send("/other").body()).isEqualTo("fake");
        assertThat(fake.received()).extracting(ReceivedRequest::path).containsExactly("/other");
        wireMock.verify(getRequestedFor(urlEqualTo("/health")));
        wireMock.verify(getRequestedFor(urlEqualTo("/other")));
        assertThat(wireMock.findAllUnmatchedRequests()).isEmpty();
    }

    @Test
    void reset_ofAnyKind_keepsTheFakeServer() throws Exception {
        for (Runnable reset : new Runnable[] {
            wireMock::resetAll,
            wireMock::resetMappings,
            wireMock::resetToDefaultMappings,
            () -> wireMock.getStubMappings().forEach(wireMock::removeStub),
            () -> wireMock.getStubMappings().forEach(stub -> wireMock.removeStub(stub.getId())),
            () -> WireMock.create().port(wireMock.port()).build().removeMappings()
        }) {
            wireMock.stubFor(get("/a").willReturn(serverError()));
            assertThat(send("/a").statusCode()).isEqualTo(500);
            reset.run();
            assertThat(send("/a").body()).isEqualTo("fake");
        }
    }

    @Test
    void wireMocksFault_isApplied() {
        wireMock.stubFor(get("/a").willReturn(WireMock.aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThatThrownBy(() -> send("/a")).isInstanceOf(IOException.class);
    }

    @Test
    void requests_areKeptUpToTheLimit() throws Exception {
        for (int i = 0; i < 5; i++) {
            send("/" + i);
        }
        assertThat(fake.received()).extracting(ReceivedRequest::path).containsExactly("/2", "/3", "/4");
        assertThat(wireMock.getAllServeEvents())
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/4", "/3", "/2");
    }

    private HttpResponse<String> send(String target) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(fake.url() + target)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
