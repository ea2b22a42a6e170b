package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Read-only API for any path of the configuration, as open JSON. The paths differ between versions (REST API Reference
 * Guide). Created by {@code SpsClient.configuration(path)}. Requires the privilege {@code REST server}; since about 7.0, the
 * privilege of the corresponding page of the web interface.
 */
public final class ConfigurationApi {

    static final String ROOT = "/api/configuration";

    private static final Operation LIST = Operation.get("sps.configuration.list", ROOT + "/{path}");
    private static final Operation GET = Operation.get("sps.configuration.get", ROOT + "/{path}");

    private final ApiCaller caller;
    private final String target;

    /**
     * Creates the API for a path.
     *
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance
     * @throws IllegalArgumentException if the path has an empty segment, a dot segment or characters that require encoding
     */
    public ConfigurationApi(ApiCaller caller, String path) {
        this.caller = caller;
        this.target = target(path);
    }

    /** Returns a copy that uses the given call options. */
    public ConfigurationApi with(CallOptions options) {
        return new ConfigurationApi(caller.with(options), target);
    }

    /**
     * Returns the API for a child. The key is encoded.
     *
     * @throws IllegalArgumentException if the key is blank, {@code .} or {@code ..}
     */
    public ConfigurationApi child(String key) {
        return new ConfigurationApi(caller, child(target, key));
    }

    /** Lists the children of a node or collection ({@code GET /api/configuration/...}). */
    public SpsList list() {
        return SpsList.of(caller.call(request(LIST), Object.class));
    }

    /** Returns a resource that has a body ({@code GET /api/configuration/...}). */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return SpsResource.read(caller.call(request(GET), Object.class), GET.name(), tree -> tree);
    }

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().target(target);
    }

    static String target(String path) {
        String target = path.startsWith(ROOT + "/") ? path : ROOT + "/" + path;
        if (target.endsWith("/") || target.contains("//") || target.contains("?")) {
            throw new IllegalArgumentException("path must not contain empty segments or a query");
        }
        GET.request().target(target);
        return target;
    }

    static String child(String target, String key) {
        Arguments.notBlank("key", key);
        if (key.equals(".") || key.equals("..")) {
            throw new IllegalArgumentException("key must not be '.' or '..'");
        }
        return target + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
