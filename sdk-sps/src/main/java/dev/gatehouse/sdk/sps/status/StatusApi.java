package dev.gatehouse.sdk.sps.status;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.PermissionDeniedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for information about the appliance, its health and the current user. Requires the privilege
 * {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StatusApi {

    private static final Operation INFO = Operation.get("sps.status.info", "/api/info");
    private static final Operation PUBLIC_INFO = Operation.get("sps.status.infoWithoutLogin", "/api/info");
    private static final Operation LOGIN_METHODS =
            Operation.get("sps.status.loginMethods", "/api/authentication/login_methods");
    private static final Operation LOGIN_TYPES =
            Operation.get("sps.status.authenticationTypes", "/api/authentication/types");
    private static final Operation USER = Operation.get("sps.status.user", "/api/user_info");
    private static final Operation HEALTH = Operation.get("sps.status.health", "/api/health_status");

    private final ApiCaller caller;
    private final ApiCaller anonymous;

    /** Creates the API; applications call {@code SpsClient.status()}. */
    public StatusApi(ApiCaller caller, ApiCaller anonymous) {
        this.caller = caller;
        this.anonymous = anonymous;
    }

    /** Returns a copy that uses the given call options. */
    public StatusApi with(CallOptions options) {
        return new StatusApi(caller.with(options), anonymous.with(options));
    }

    /**
     * Returns information about the appliance ({@code GET /api/info}; REST API Reference Guide 6.0.9 and 7.0.5.1).
     *
     * <p>If the session has ended, the appliance responds as it does without a login. The client then logs in again with
     * {@link #user} and reads the information once more.
     */
    public ApplianceInfo info() {
        ApplianceInfo info = read(caller, INFO, "body", ApplianceInfo.class);
        if (info.firmwareVersion().isPresent()) {
            return info;
        }
        try {
            user();
        } catch (PermissionDeniedException e) {
            // The login took place nevertheless
        }
        return read(caller, INFO, "body", ApplianceInfo.class);
    }

    /**
     * Returns the information about the appliance that needs no login ({@code GET /api/info}; REST API Reference Guide
     * 6.0.9): host name, domain name,
     * nickname, support link, and the version of the plugin SDK in newer versions. No login takes place, and no credentials
     * are sent.
     */
    public ApplianceInfo infoWithoutLogin() {
        return read(anonymous, PUBLIC_INFO, "body", ApplianceInfo.class);
    }

    /**
     * Returns the login methods ({@code GET /api/authentication/login_methods}; since about 7.0, REST API Reference Guide
     * 7.1.1). No login takes place.
     *
     * @return the login methods as open JSON; their structure is not documented
     */
    public List<Object> loginMethods() {
        return list(LOGIN_METHODS, "login_methods");
    }

    /**
     * Returns the authentication types, {@code basic} and {@code x509} ({@code GET /api/authentication/types}; up to 6.x,
     * REST API Reference Guide 6.0.1). No login takes place.
     */
    public List<String> authenticationTypes() {
        return list(LOGIN_TYPES, "types").stream().map(Object::toString).toList();
    }

    /**
     * Returns the current user ({@code GET /api/user_info}; REST API Reference Guide 7.5.1). Suitable as a keep-alive.
     *
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException if the user lacks the privilege
     */
    public UserInfo user() {
        Object response = caller.call(USER.request(), Object.class);
        Map<String, @Nullable Object> user = new LinkedHashMap<>(Json.object(Json.get(response, "user")));
        user.put("endpoints", Json.get(response, "endpoints"));
        return Json.as(caller.codec(), USER.name(), user, UserInfo.class);
    }

    /** Returns the health of the appliance ({@code GET /api/health_status}; REST API Reference Guide 7.2). */
    public HealthStatus health() {
        Object response = caller.call(HEALTH.request(), Object.class);
        Map<String, @Nullable Object> health = Json.object(Json.get(response, "health_status"));
        Map<String, Object> all = new LinkedHashMap<>();
        health.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        return Json.as(caller.codec(), HEALTH.name(), health, HealthStatus.class)
                .withAll(all);
    }

    private List<Object> list(Operation operation, String member) {
        Object response = anonymous.call(operation.request(), Object.class);
        if (Json.get(response, member) instanceof List<?> list) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .<Object>map(value -> value)
                    .toList();
        }
        throw new ResponseFormatException(operation.name(), 1, false, "no " + member + " in the response");
    }

    private static <T> T read(ApiCaller caller, Operation operation, String member, Class<T> type) {
        Object response = caller.call(operation.request(), Object.class);
        return Json.as(caller.codec(), operation.name(), Json.get(response, member), type);
    }
}
