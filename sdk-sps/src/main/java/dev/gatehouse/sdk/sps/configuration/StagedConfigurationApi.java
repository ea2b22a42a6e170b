package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.NewObject;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Any path of the configuration as open JSON within a transaction. Made by {@code SpsTransaction.configuration(path)}.
 * References may be given as they were read: they are written as their keys. The appliance silently ignores members
 * that it does not know, so read back what matters. Needs the privilege {@code REST server}, from about 7.0 on that of the
 * same page of the web interface. Pages: REST API Reference Guide 6.9.3 and 7.5, "Change an object" and its neighbours.
 */
public final class StagedConfigurationApi {

    private static final Operation PUT = Operation.put("sps.configuration.put", "/api/configuration/{path}");
    private static final Operation CREATE = Operation.post("sps.configuration.create", "/api/configuration/{path}");
    private static final Operation DELETE = Operation.delete("sps.configuration.delete", "/api/configuration/{path}");

    private final ApiCaller caller;
    private final String target;

    /**
     * Takes a path below {@code /api/configuration}, or an {@code href} of the appliance; percent-encoded.
     *
     * @throws IllegalArgumentException when the path has an empty segment, walks up, or needs encoding
     */
    public StagedConfigurationApi(ApiCaller caller, String path) {
        this.caller = caller;
        this.target = ConfigurationApi.target(path);
    }

    /** The same with other options. */
    public StagedConfigurationApi with(CallOptions options) {
        return new StagedConfigurationApi(caller.with(options), target);
    }

    /**
     * The child of a key, which is encoded here.
     *
     * @throws IllegalArgumentException when the key is blank or a dot segment
     */
    public StagedConfigurationApi child(String key) {
        return new StagedConfigurationApi(caller, ConfigurationApi.child(target, key));
    }

    /** Lists the children, with what this transaction has staged: {@code GET /api/configuration/...} of a node. */
    public SpsList list() {
        return new ConfigurationApi(caller, target).list();
    }

    /** Reads the object, with what this transaction has staged: {@code GET /api/configuration/...} of a leaf. */
    public SpsResource<Map<String, @Nullable Object>> get() {
        return new ConfigurationApi(caller, target).get();
    }

    /** Replaces the whole object: {@code PUT /api/configuration/...}. */
    public void put(Map<String, ? extends @Nullable Object> body) {
        caller.run(PUT.request().target(target).body(flat(body)));
    }

    /** By {@link #get} and {@link #put}: the function gets what was read as a map that it may change and return. */
    public void edit(UnaryOperator<Map<String, @Nullable Object>> change) {
        put(change.apply(Json.object(flat(get().body()))));
    }

    /**
     * Adds an object to a collection: {@code POST /api/configuration/...}. Not sent twice.
     *
     * @return a reference to it
     */
    public Reference create(Map<String, ? extends @Nullable Object> body) {
        return NewObject.create(caller, CREATE.request().target(target).body(flat(body)), CREATE.name());
    }

    /**
     * Deletes the object: {@code DELETE /api/configuration/...}.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when it is built in or something refers to it; how
     *     that is answered is not documented
     */
    public void delete() {
        caller.run(DELETE.request().target(target));
    }

    private static Object flat(Map<String, ? extends @Nullable Object> body) {
        return Objects.requireNonNull(Json.flatten(body));
    }
}
