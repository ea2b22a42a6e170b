package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.SettingResource;

/**
 * A typed resource, to read.
 *
 * @param <T> type of its body
 */
public final class Setting<T> {

    private final ApiCaller caller;
    private final SettingResource<T> leaf;

    /** Made by an area. */
    public Setting(ApiCaller caller, SettingResource<T> leaf) {
        this.caller = caller;
        this.leaf = leaf;
    }

    /**
     * Reads it: what is in force, or what is staged while a transaction of the same client is open; {@code GET
     * /api/configuration/management/...}.
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException when this version has no such resource
     * @throws dev.gatehouse.sdk.core.error.PermissionDeniedException when the privilege is missing
     */
    public SpsResource<T> get() {
        String operation = leaf.get().name();
        return SpsResource.read(
                caller.call(leaf.get().request(), Object.class),
                operation,
                tree -> Json.as(caller.codec(), operation, tree, leaf.type()));
    }
}
