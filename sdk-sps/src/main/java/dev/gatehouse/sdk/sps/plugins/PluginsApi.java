package dev.gatehouse.sdk.sps.plugins;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for plugins. Use {@code SpsTransaction.plugins()} to upload and delete them, and
 * {@code SpsClient.configuration("plugins/aa")} to list them. Requires the privilege {@code REST server}; since about 7.0,
 * the privilege of the corresponding page of the web interface.
 */
public final class PluginsApi {

    private static final Operation INTEGRITY = Operation.get("sps.plugins.integrity", "/api/plugin/integrity");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.plugins()}. */
    public PluginsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public PluginsApi with(CallOptions options) {
        return new PluginsApi(caller.with(options));
    }

    /**
     * Checks the integrity of a plugin ({@code GET /api/plugin/integrity}; REST API Reference Guide 6.9.2, page
     * 44).
     *
     * @param pluginType the type, which values are valid is not documented
     * @param checks the checks, at least one
     * @return the result as open JSON; its structure is not documented
     */
    public Map<String, @Nullable Object> checkIntegrity(String key, String pluginType, List<PluginCheck> checks) {
        Arguments.notEmpty("checks", checks);
        return Json.object(caller.call(
                INTEGRITY
                        .request()
                        .query("key", Arguments.notBlank("key", key))
                        .query("plugin_type", Arguments.notBlank("pluginType", pluginType))
                        .query("ops", checks),
                Object.class));
    }
}
