package dev.gatehouse.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FakeServerTest {

    static final class Counter extends FakeServer {
        int processed;

        Counter() {
            listen();
        }

        @Override
        protected FakeResponse respond(ReceivedRequest request) {
            processed++;
            return FakeResponse.json(200, Map.of("count", processed))
                    .header("X-A", "1")
                    .header("X-A", "2");
        }
    }

    @RegisterExtension
    final FakeServerExtension<Counter> fake = new FakeServerExtension<>(Counter::new);

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void request_isRecordedAsReceived() throws Exception {
        send("/a%2Fb?q=%40x&q=2&r", "{\"k\":1}");

        ReceivedRequest seen = fake.server().received().get(0);
        assertThat(seen.target()).isEqualTo("/a%2Fb?q=%40x&q=2&r");
        assertThat(seen.path()).isEqualTo("/a%2Fb");
        assertThat(seen.query().get("q")).containsExactly("@x", "2");
        assertThat(seen.query("r")).contains("");
        assertThat(seen.requireJson()).containsEntry("k", 1);
        assertThat(seen.header("content-TYPE")).contains("text/x");
    }

    @Test
    void response_keepsHeadersWithTheSameName() throws Exception {
        assertThat(send("/", "").headers().allValues("X-A")).containsExactly("1", "2");
    }

    @Test
    void fault_isAppliedOnceAndOnlyToMatchingRequests() throws Exception {
        fake.server().failNext(request -> request.path().equals("/there"), Fault.status(503));

        assertThat(send("/here", "").statusCode()).isEqualTo(200);
        assertThat(send("/there", "").statusCode()).isEqualTo(503);
        assertThat(send("/there", "").statusCode()).isEqualTo(200);
        assertThat(fake.server().processed).isEqualTo(2);
    }

    @Test
    void reset_sendsNoResponse_andProcessesTheRequestOnlyAfterProcessing() {
        fake.server().failNext(Fault.reset());
        assertThatThrownBy(() -> send("/", "x")).isInstanceOf(IOException.class);
        assertThat(fake.server().processed).isZero();

        fake.server().failNext(Fault.reset().afterProcessing());
        assertThatThrownBy(() -> send("/", "x")).isInstanceOf(IOException.class);
        assertThat(fake.server().processed).isEqualTo(1);
    }

    @Test
    void clock_canBeMoved() {
        fake.server().clock().advance(Duration.ofHours(1));
        assertThat(fake.server().clock().instant()).isAfter(Instant.now().plus(Duration.ofMinutes(59)));
    }

    private HttpResponse<String> send(String target, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fake.server().url() + target))
                .header("Content-Type", "text/x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
