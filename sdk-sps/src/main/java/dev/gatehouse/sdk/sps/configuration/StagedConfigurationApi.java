package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.NewObject;
import dev.gatehouse.sdk.sps.internal.WriteBody;
import java.util.Map;
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
    private final String path;
    private final String target;

    /**
     * Creates the API for a path.
     *
     * @param path percent-encoded path below {@code /api/configuration}, or an {@code href} of the appliance. An empty path
     *     is the root. A slash at the end is ignored, and so is a fragment when the resource is read or edited
     * @throws IllegalArgumentException if the path is not below {@code /api/configuration}, has an empty segment, a dot
     *     segment or characters that require encoding
     */
    public StagedConfigurationApi(ApiCaller caller, String path) {
        this.caller = caller;
        this.path = path;
        this.target = ConfigurationApi.target(path);
    }

    /** Returns a copy that uses the given call options. */
    public StagedConfigurationApi with(CallOptions options) {
        return new StagedConfigurationApi(caller.with(options), path);
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
     * ({@code GET /api/configuration/...}), in the order of the response.
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the resource is not a list
     */
    public SpsList list() {
        return new ConfigurationApi(caller, target).list();
    }

    /**
     * Returns a resource whose body is an object, with the staged changes of this transaction
     * ({@code GET /api/configuration/...}).
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the resource is a list, or its body is not an object
     */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return new ConfigurationApi(caller, target).get();
    }

    /**
     * Returns a resource whose body is any JSON value, with the staged changes of this transaction
     * ({@code GET /api/configuration/...}).
     *
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the resource is a list of children
     */
    public SpsResource<@Nullable Object> getValue() {
        return new ConfigurationApi(caller, target).getValue();
    }

    /**
     * Replaces the whole resource ({@code PUT /api/configuration/...}).
     *
     * @param body a map, list, string, number, boolean or null; it is sent without an envelope
     * @throws IllegalArgumentException if the path has a fragment, which denotes a part of an object
     */
    public void put(@Nullable Object body) {
        requireWhole();
        caller.run(WriteBody.set(PUT.request().target(target), body));
    }

    /**
     * Reads the object with {@link #get}, applies {@code change} and replaces the object with {@link #put}. The function
     * may modify and return the map that it receives.
     */
    public void edit(UnaryOperator<Map<String, @Nullable Object>> change) {
        Map<String, @Nullable Object> body = Json.object(WriteBody.flatten(get().body()));
        caller.run(WriteBody.set(PUT.request().target(target), change.apply(body)));
    }

    /**
     * Reads the resource with {@link #getValue}, applies {@code change} and replaces the resource
     * ({@code PUT /api/configuration/...}). The function receives and returns a map, list, string, number, boolean or null.
     */
    public void editValue(UnaryOperator<@Nullable Object> change) {
        Object body = WriteBody.flatten(getValue().body());
        caller.run(WriteBody.set(PUT.request().target(target), change.apply(body)));
    }

    /**
     * Adds an object to a collection ({@code POST /api/configuration/...}). The request is not retried. If the response
     * contains no key, it is read from the changes of the transaction.
     *
     * @param body a map, or another JSON value
     * @return a reference to the new object
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the key can't be determined; the object may be staged
     * @throws IllegalArgumentException if the path has a fragment, which denotes a part of an object
     */
    public Reference create(@Nullable Object body) {
        requireWhole();
        return NewObject.create(
                caller, WriteBody.set(CREATE.request().target(target), body), CREATE.name(), target, Reference::in);
    }

    /**
     * Deletes the object ({@code DELETE /api/configuration/...}).
     *
     * @throws IllegalArgumentException if the path has a fragment, which denotes a part of an object
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the object is built in or referenced by others; how
     *     SPS reports this is not documented
     */
    public void delete() {
        requireWhole();
        caller.run(DELETE.request().target(target));
    }

    private void requireWhole() {
        if (path.contains("#")) {
            throw new IllegalArgumentException(
                    "path must not have a fragment, which denotes a part of an object; use edit(...)");
        }
    }
}
