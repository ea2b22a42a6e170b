package dev.gatehouse.sdk.sps.status;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;

/**
 * What the appliance tells about itself and about the caller; read-only. Needs the privilege {@code REST server}, from
 * about 7.0 on that of the same page of the web interface.
 */
public final class StatusApi {

    private static final Operation INFO = Operation.get("sps.status.info", "/api/info");
    private static final Operation USER = Operation.get("sps.status.user", "/api/user_info");
    private static final Operation HEALTH = Operation.get("sps.status.health", "/api/health_status");

    private final ApiCaller caller;

    /** Made by {@code SpsClient.status()}. */
    public StatusApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public StatusApi with(CallOptions options) {
        return new StatusApi(caller.with(options));
    }

    /** Tells what the appliance is: {@code GET /api/info} (REST API Reference Guide 6.0.9 and 7.0.5.1). */
    public ApplianceInfo info() {
        return read(INFO, "body", ApplianceInfo.class);
    }

    /**
     * Tells who is logged in: {@code GET /api/user_info} (REST API Reference Guide 7.5.1). Good as a keep-alive.
     *
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException when the privilege is missing
     */
    public UserInfo user() {
        return read(USER, "user", UserInfo.class);
    }

    /** Tells how the appliance is doing: {@code GET /api/health_status} (REST API Reference Guide 7.2). */
    public HealthStatus health() {
        Object answer = caller.call(HEALTH.request(), Object.class);
        Object health = Json.object(Json.get(answer, "health_status"));
        return Json.as(caller.codec(), HEALTH.name(), health, HealthStatus.class)
                .withAll(health);
    }

    private <T> T read(Operation operation, String part, Class<T> type) {
        Object answer = caller.call(operation.request(), Object.class);
        return Json.as(caller.codec(), operation.name(), Json.get(answer, part), type);
    }
}
