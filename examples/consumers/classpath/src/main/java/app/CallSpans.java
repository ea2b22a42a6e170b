package app;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/** The listener for OpenTelemetry from the documentation. */
final class CallSpans implements CallListener {

    private final Tracer tracer;

    CallSpans(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("dev.gatehouse.sdk");
    }

    // docs: tracing
}
