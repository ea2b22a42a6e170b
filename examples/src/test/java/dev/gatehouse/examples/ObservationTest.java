package dev.gatehouse.examples;

import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.cte.CteClient;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Metrics and spans of calls that succeed, are retried, fail, or have an unknown outcome. */
class ObservationTest {

    private static final String HOST = "host-of-a-customer";
    private static final String GET_PATH = "/api/v1/transparent-encryption/clients/{client}";

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                    .build())
            .build();

    @Test
    void timer_hasEachCallByOperationAndOutcome() {
        try (CteClient cte = client(new CallMetrics(registry))) {
            fake.server().addClient(HOST);
            fake.server().failNext(request -> request.path().endsWith(HOST), Fault.status(503));
            cte.clients().get(HOST);
            assertThatThrownBy(() -> cte.clients().get("nobody")).isInstanceOf(SdkException.class);
            fake.server()
                    .failNext(
                            request -> request.path().endsWith("/resetpassword"),
                            Fault.reset().afterProcessing());
            assertThatThrownBy(() -> cte.clients().resetPassword(HOST)).isInstanceOf(SdkException.class);
        }
        assertThat(count("cte.clients.get", "success", "none")).isEqualTo(1);
        assertThat(count("cte.clients.get", "failure", "NotFoundException")).isEqualTo(1);
        assertThat(count("cte.clients.resetPassword", "unknown", "TransportException"))
                .isEqualTo(1);
        assertThat(count("cte.login", "success", "none")).isEqualTo(1);
        assertThat(registry.get("gatehouse.attempts")
                        .tag("operation", "cte.clients.get")
                        .counter()
                        .count())
                .isEqualTo(3);
        assertThat(registry.get("gatehouse.calls")
                        .tag("operation", "cte.clients.get")
                        .tag("outcome", "success")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .allMatch(id -> !id.toString().contains(HOST));
    }

    @Test
    void span_hasEachAttemptBelowTheCurrentSpan() {
        Span current = telemetry.getTracer("application").spanBuilder("work").startSpan();
        try (CteClient cte = client(new CallSpans(telemetry));
                Scope scope = current.makeCurrent()) {
            assertThat(scope).isNotNull();
            fake.server().addClient(HOST);
            fake.server().failNext(request -> request.path().endsWith(HOST), Fault.status(503));
            fake.server().failNext(request -> request.path().endsWith(HOST), Fault.reset());
            cte.clients().get(HOST);
        }
        List<SpanData> spans = exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals("GET " + GET_PATH))
                .toList();
        assertThat(spans).hasSize(3).allSatisfy(span -> {
            assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
            assertThat(span.getParentSpanId())
                    .isEqualTo(current.getSpanContext().getSpanId());
            assertThat(span.getEndEpochNanos()).isGreaterThan(span.getStartEpochNanos());
            assertThat(span.getAttributes().get(stringKey("http.request.method")))
                    .isEqualTo("GET");
            assertThat(span.getAttributes().get(stringKey("server.address")))
                    .isEqualTo(address().getHost());
            assertThat(span.getAttributes().get(longKey("server.port")))
                    .isEqualTo(address().getPort());
            assertThat(span.getAttributes().get(stringKey("url.template"))).isEqualTo(GET_PATH);
        });
        assertAttempt(spans.get(0), null, 503L, "503");
        assertAttempt(spans.get(1), 1L, null, "TransportException");
        assertAttempt(spans.get(2), 2L, 200L, null);
        assertThat(exporter.getFinishedSpanItems())
                .allMatch(span -> !span.toString().contains(HOST));
    }

    private static void assertAttempt(
            SpanData span, @Nullable Long resent, @Nullable Long status, @Nullable String error) {
        assertThat(span.getAttributes().get(longKey("http.request.resend_count")))
                .isEqualTo(resent);
        assertThat(span.getAttributes().get(longKey("http.response.status_code")))
                .isEqualTo(status);
        assertThat(span.getAttributes().get(stringKey("error.type"))).isEqualTo(error);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(error == null ? StatusCode.UNSET : StatusCode.ERROR);
    }

    private long count(String operation, String outcome, String kind) {
        return registry.get("gatehouse.calls")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .tag("kind", kind)
                .timer()
                .count();
    }

    private URI address() {
        return URI.create(fake.server().url());
    }

    private CteClient client(CallListener listener) {
        return CteClient.create(
                SdkConfig.builder(fake.server().url()).addListener(listener).build(),
                CteCredentials.password(FakeCteServer.USER, Secret.of(FakeCteServer.PASSWORD)));
    }
}
