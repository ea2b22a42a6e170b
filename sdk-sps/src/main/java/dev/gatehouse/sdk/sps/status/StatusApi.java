package dev.gatehouse.sdk.sps.status;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;

/**
 * Read-only API for information about the appliance, its health and the current user. Requires the privilege
 * {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StatusApi {

    private static final Operation INFO = Operation.get("sps.status.info", "/api/info");
    private static final Operation USER = Operation.get("sps.status.user", "/api/user_info");
    private static final Operation HEALTH = Operation.get("sps.status.health", "/api/health_status");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.status()}. */
    public StatusApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StatusApi with(CallOptions options) {
        return new StatusApi(caller.with(options));
    }

    /** Returns information about the appliance ({@code GET /api/info}; REST API Reference Guide 6.0.9 and 7.0.5.1). */
    public ApplianceInfo info() {
        return read(INFO, "body", ApplianceInfo.class);
    }

    /**
     * Returns the current user ({@code GET /api/user_info}; REST API Reference Guide 7.5.1). Suitable as a keep-alive.
     *
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException if the user lacks the privilege
     */
    public UserInfo user() {
        return read(USER, "user", UserInfo.class);
    }

    /** Returns the health of the appliance ({@code GET /api/health_status}; REST API Reference Guide 7.2). */
    public HealthStatus health() {
        Object response = caller.call(HEALTH.request(), Object.class);
        Object health = Json.object(Json.get(response, "health_status"));
        return Json.as(caller.codec(), HEALTH.name(), health, HealthStatus.class)
                .withAll(health);
    }

    private <T> T read(Operation operation, String member, Class<T> type) {
        Object response = caller.call(operation.request(), Object.class);
        return Json.as(caller.codec(), operation.name(), Json.get(response, member), type);
    }
}
