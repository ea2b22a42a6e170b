package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Records calls in a Micrometer timer and attempts in a counter. No tag has more values than the SDK has operations. */
public final class CallMetrics implements CallListener {

    private final MeterRegistry registry;

    /** Creates a listener that records in this registry. */
    public CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    // @start region="metrics"
    @Override
    public void onCall(CallEvent call) {
        // Alert on "unknown": the server may have processed the request, but no response was received.
        String outcome = call.outcomeUnknown() ? "unknown" : call.failure().isPresent() ? "failure" : "success";
        Timer.builder("gatehouse.calls")
                .tag("operation", call.operation())
                .tag("outcome", outcome)
                .tag("kind", call.failure().orElse("none"))
                .register(registry)
                .record(call.duration());
    }

    @Override
    public void onAttempt(CallEvent attempt) {
        registry.counter("gatehouse.attempts", "operation", attempt.operation()).increment();
    }
    // @end
}
