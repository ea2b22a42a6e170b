package dev.gatehouse.sdk.sps.setup;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.error.WaitTimeoutException;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.Polling;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * API for the welcome wizard ({@code /api/setup}; REST API Reference Guide 6.0 LTS, page 40, and 7.2, page 51,
 * and the vendor's PowerShell module). No login takes place, no credentials are sent, and
 * no privilege is required. The setup fails if any
 * other client is connected.
 */
public final class SetupApi {

    private static final String WAIT = "sps.setup.awaitCompleted";
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Operation STATUS = Operation.get("sps.setup.status", "/api/setup");
    private static final Operation COMPLETE = Operation.post("sps.setup.complete", "/api/setup");

    private final ApiCaller anonymous;
    private final CallOptions options;

    /** Creates the API; applications call {@code SpsClient.setup()}. */
    public SetupApi(ApiCaller anonymous) {
        this(anonymous, CallOptions.defaults());
    }

    private SetupApi(ApiCaller anonymous, CallOptions options) {
        this.anonymous = anonymous;
        this.options = options;
    }

    /** Returns a copy that uses the given call options. */
    public SetupApi with(CallOptions other) {
        return new SetupApi(anonymous.with(other), other);
    }

    /** Returns the state of the welcome wizard ({@code GET /api/setup}). */
    public SetupStatus status() {
        return status(anonymous);
    }

    /**
     * Sets up the appliance ({@code POST /api/setup}). It responds with 303 and no body, or not at all if its address
     * changes. Afterwards call {@link #awaitCompleted}, of a client for the new address if it changed. The request is not
     * retried.
     *
     * @throws TransportException if no connection could be opened
     */
    public SetupOutcome complete(ApplianceSetup setup) {
        try {
            anonymous.run(COMPLETE.request().body(setup).expectStatus(303));
            return new SetupOutcome(null);
        } catch (TransportException e) {
            if (!e.outcomeUnknown()) {
                throw e;
            }
            return new SetupOutcome(e);
        }
    }

    /**
     * Waits until the appliance is set up, by polling with {@link #status()} every 5 seconds. An appliance that is not
     * reachable is polled again.
     *
     * @param limit the maximum time to wait; the vendor's PowerShell module waits 10 minutes
     * @throws WaitTimeoutException if the appliance is not set up within the limit
     */
    public SetupStatus awaitCompleted(Duration limit) {
        Polling polling = new Polling(WAIT, anonymous.time(), options, INTERVAL);
        return polling.await(
                limit,
                within -> polling.ifReachable(() -> Optional.of(status(anonymous.with(within)))
                        .filter(found -> found.status()
                                .filter(SetupState.COMPLETED::equals)
                                .isPresent())));
    }

    private static SetupStatus status(ApiCaller caller) {
        Object response = caller.call(STATUS.request(), Object.class);
        Object meta = Json.get(response, "meta");
        return SetupStatus.builder()
                .status(Json.text(response, "status").map(SetupState::of))
                .eula(Json.text(meta, "eula"))
                .remainingSeconds(
                        Json.get(meta, "remaining_seconds") instanceof Number seconds
                                ? OptionalLong.of(seconds.longValue())
                                : OptionalLong.empty())
                .build();
    }
}
