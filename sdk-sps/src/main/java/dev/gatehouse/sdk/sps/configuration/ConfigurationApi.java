package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
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
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance. An empty path
     *     is the root. A slash at the end and a fragment are ignored
     * @throws IllegalArgumentException if the path is not below {@code /api/configuration}, has an empty segment, a dot
     *     segment or characters that require encoding
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

    /**
     * Lists the children of a node or collection ({@code GET /api/configuration/...}), in the order of the response.
     *
     * @throws ResponseFormatException if the resource is not a list
     */
    public SpsList list() {
        return SpsList.read(caller, request(LIST), LIST.name());
    }

    /**
     * Returns a resource whose body is an object ({@code GET /api/configuration/...}).
     *
     * @throws ResponseFormatException if the resource is a list, or its body is not an object
     */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return SpsResource.read(caller.call(request(GET), Object.class), GET.name(), ConfigurationApi::object);
    }

    /**
     * Returns a resource whose body is any JSON value ({@code GET /api/configuration/...}): a map, list, string, number,
     * boolean or null.
     *
     * @throws ResponseFormatException if the resource is a list of children
     */
    public SpsResource<@Nullable Object> getValue() {
        return SpsResource.read(caller.call(request(GET), Object.class), GET.name(), tree -> tree);
    }

    private static Map<String, @Nullable Object> object(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?>)) {
            throw new ResponseFormatException(
                    GET.name(), 1, false, "the body is " + Json.kind(tree) + ", not an object; use getValue()");
        }
        return Json.object(tree);
    }

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().target(target);
    }

    static String target(String path) {
        String whole = path.split("#", 2)[0];
        if (whole.contains("//") || whole.contains("?")) {
            throw new IllegalArgumentException("path must not contain empty segments or a query");
        }
        String resource = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        boolean complete = resource.equals(ROOT) || resource.startsWith(ROOT + "/");
        if (!complete && (resource.equals("/api") || resource.startsWith("/api/"))) {
            throw new IllegalArgumentException("path must be below " + ROOT + "; use raw() for other paths");
        }
        String below = resource.isEmpty() || resource.startsWith("/") ? resource : "/" + resource;
        String target = complete ? resource : ROOT + below;
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
