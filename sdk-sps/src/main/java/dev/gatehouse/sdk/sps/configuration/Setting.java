package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Json;

/**
 * A typed resource of the configuration, read-only.
 *
 * @param <T> type of the body
 */
public final class Setting<T> {

    private final ApiCaller caller;
    private final Operation get;
    private final TypeRef<T> type;

    /** Creates a setting; applications get it from an API such as {@code SpsClient.management()}. */
    public Setting(ApiCaller caller, Operation get, TypeRef<T> type) {
        this.caller = caller;
        this.get = get;
        this.type = type;
    }

    /**
     * Returns the resource ({@code GET /api/configuration/...}): as committed, or with the staged changes while
     * a transaction of the same client is open.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if this version of SPS has no such resource
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException if the user lacks the privilege
     */
    public SpsResource<T> get() {
        return SpsResource.read(
                caller.call(get.request(), Object.class),
                get.name(),
                tree -> Json.as(caller.codec(), get.name(), tree, type));
    }
}
