package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any path of the configuration as open JSON, to read; which there are differs between versions (REST API Reference
 * Guide). Made by {@code SpsClient.configuration(path)}. Needs the privilege {@code REST server}, from about 7.0 on that of
 * the same page of the web interface.
 */
public final class ConfigurationApi {

    static final String ROOT = "/api/configuration";

    private static final Operation LIST = Operation.get("sps.configuration.list", ROOT + "/{path}");
    private static final Operation GET = Operation.get("sps.configuration.get", ROOT + "/{path}");

    private final ApiCaller caller;
    private final String target;

    /**
     * Takes a path below {@code /api/configuration}, or an {@code href} of the appliance; percent-encoded.
     *
     * @throws IllegalArgumentException when the path has an empty segment, walks up, or needs encoding
     */
    public ConfigurationApi(ApiCaller caller, String path) {
        this.caller = caller;
        this.target = target(path);
    }

    /** The same with other options. */
    public ConfigurationApi with(CallOptions options) {
        return new ConfigurationApi(caller.with(options), target);
    }

    /**
     * The child of a key, which is encoded here.
     *
     * @throws IllegalArgumentException when the key is blank or a dot segment
     */
    public ConfigurationApi child(String key) {
        return new ConfigurationApi(caller, child(target, key));
    }

    /** Lists the children: {@code GET /api/configuration/...} of a node or collection. */
    public SpsList list() {
        return SpsList.of(caller.call(request(LIST), Object.class));
    }

    /** Reads the object: {@code GET /api/configuration/...} of a leaf. */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return SpsResource.read(caller.call(request(GET), Object.class), GET.name(), tree -> tree);
    }

    private ApiRequest.Builder request(Operation operation) {
        return operation.request().target(target);
    }

    static String target(String path) {
        String target = path.startsWith(ROOT + "/") ? path : ROOT + "/" + path;
        if (target.endsWith("/") || target.contains("//") || target.contains("?")) {
            throw new IllegalArgumentException("a configuration path has segments that are not empty, and no query");
        }
        GET.request().target(target);
        return target;
    }

    static String child(String target, String key) {
        if (key.isBlank() || key.equals(".") || key.equals("..")) {
            throw new IllegalArgumentException("key must not be blank, '.' or '..'");
        }
        return target + "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
