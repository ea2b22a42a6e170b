package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.NewObject;
import dev.gatehouse.sdk.sps.internal.WriteBody;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * API for any path of the configuration in a transaction, as open JSON. Created by
 * {@code SpsTransaction.configuration(path)}.
 *
 * <p>References can be passed as they were read; they are written as keys. The appliance silently ignores members that it
 * does not know, so read back important changes.
 *
 * <p>Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web
 * interface. Sources: "Change an object" and the pages next to it, REST API Reference Guide 6.9.3 and 7.5.
 */
public final class StagedConfigurationApi {

    private static final Operation PUT = Operation.put("sps.configuration.put", "/api/configuration/{path}");
    private static final Operation CREATE = Operation.post("sps.configuration.create", "/api/configuration/{path}");
    private static final Operation DELETE = Operation.delete("sps.configuration.delete", "/api/configuration/{path}");

    private final ApiCaller caller;
    private final String target;

    /**
     * Creates the API for a path.
     *
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance
     * @throws IllegalArgumentException if the path has an empty segment, a dot segment or characters that require encoding
     */
    public StagedConfigurationApi(ApiCaller caller, String path) {
        this.caller = caller;
        this.target = ConfigurationApi.target(path);
    }

    /** Returns a copy that uses the given call options. */
    public StagedConfigurationApi with(CallOptions options) {
        return new StagedConfigurationApi(caller.with(options), target);
    }

    /**
     * Returns the API for a child. The key is encoded.
     *
     * @throws IllegalArgumentException if the key is blank, {@code .} or {@code ..}
     */
    public StagedConfigurationApi child(String key) {
        return new StagedConfigurationApi(caller, ConfigurationApi.child(target, key));
    }

    /**
     * Lists the children of a node or collection, with the staged changes of this transaction
     * ({@code GET /api/configuration/...}).
     */
    public SpsList list() {
        return new ConfigurationApi(caller, target).list();
    }

    /**
     * Returns a resource that has a body, with the staged changes of this transaction
     * ({@code GET /api/configuration/...}).
     */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return new ConfigurationApi(caller, target).get();
    }

    /** Replaces the whole object ({@code PUT /api/configuration/...}). */
    public void put(Map<String, ? extends @Nullable Object> body) {
        caller.run(PUT.request().target(target).body(flat(body)));
    }

    /**
     * Reads the object with {@link #get}, applies {@code change} and replaces the object with {@link #put}. The function
     * may modify and return the map that it receives.
     */
    public void edit(UnaryOperator<Map<String, @Nullable Object>> change) {
        put(change.apply(Json.object(flat(get().body()))));
    }

    /**
     * Adds an object to a collection ({@code POST /api/configuration/...}). The request is not retried.
     *
     * @return a reference to the new object
     */
    public Reference create(Map<String, ? extends @Nullable Object> body) {
        return NewObject.create(caller, CREATE.request().target(target).body(flat(body)), CREATE.name(), Reference::in);
    }

    /**
     * Deletes the object ({@code DELETE /api/configuration/...}).
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the object is built in or referenced by others; how
     *     SPS reports this is not documented
     */
    public void delete() {
        caller.run(DELETE.request().target(target));
    }

    private static Object flat(Map<String, ? extends @Nullable Object> body) {
        return Objects.requireNonNull(WriteBody.flatten(body));
    }
}
