package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/**
 * Records each attempt as an OpenTelemetry span, following the semantic conventions for HTTP client spans. The parent is
 * the current span of the calling thread. The required attribute {@code url.full} is omitted because it contains names of
 * hosts and people; {@code url.template} is set instead.
 */
public final class CallSpans implements CallListener {

    private final Tracer tracer;

    /** Creates a listener that records with this OpenTelemetry instance. */
    public CallSpans(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("dev.gatehouse.sdk");
    }

    // @start region="tracing"
    @Override
    public void onAttempt(CallEvent attempt) {
        Instant end = Instant.now();
        Span span = tracer.spanBuilder(attempt.method() + " " + attempt.path())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minus(attempt.duration()))
                .setAttribute("http.request.method", attempt.method())
                .setAttribute("server.address", attempt.host())
                .setAttribute("server.port", attempt.port())
                .setAttribute("url.template", attempt.path())
                .startSpan();
        attempt.status().ifPresent(status -> span.setAttribute("http.response.status_code", status));
        if (attempt.attempt() > 1) {
            span.setAttribute("http.request.resend_count", attempt.attempt() - 1);
        }
        attempt.failure().ifPresent(failure -> {
            span.setStatus(StatusCode.ERROR);
            int status = attempt.status().orElse(0);
            span.setAttribute("error.type", status >= 400 ? String.valueOf(status) : failure);
        });
        span.end(end);
    }
    // @end
}
