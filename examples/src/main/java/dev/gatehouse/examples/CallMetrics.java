package dev.gatehouse.examples;

import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Every call as a Micrometer timer, every attempt as a counter; no tag has more values than the SDK has operations. */
public final class CallMetrics implements CallListener {

    private final MeterRegistry registry;

    /** Writes to this registry. */
    public CallMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    // @start region="metrics"
    @Override
    public void onCall(CallEvent call) {
        // "unknown" is the one to wake somebody for: the server may have acted, and nobody knows.
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
