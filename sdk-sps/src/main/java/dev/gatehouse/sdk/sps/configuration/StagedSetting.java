package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.internal.Json;
import dev.gatehouse.sdk.sps.internal.SettingResource;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A typed resource within a transaction, to read and replace. Each method may throw
 * {@link dev.gatehouse.sdk.core.error.InvalidRequestException} for what the appliance finds inconsistent,
 * {@link dev.gatehouse.sdk.core.error.PermissionDeniedException} when the privilege is missing, and
 * {@link dev.gatehouse.sdk.sps.error.TransactionException} when the login ended.
 *
 * @param <T> type of its body
 */
public final class StagedSetting<T> {

    private final ApiCaller caller;
    private final SettingResource<T> leaf;

    /** Made by an area of a transaction. */
    public StagedSetting(ApiCaller caller, SettingResource<T> leaf) {
        this.caller = caller;
        this.leaf = leaf;
    }

    /** Reads it, with what this transaction has staged: {@code GET /api/configuration/management/...}. */
    public SpsResource<T> get() {
        return new Setting<>(caller, leaf).get();
    }

    /**
     * Reads it, changes it and replaces it by {@code GET} and {@code PUT /api/configuration/management/...}: the way to
     * change a part. Fields that the SDK does not know, explicit nulls
     * and references that were not touched go back as they came.
     *
     * @throws IllegalArgumentException when the change breaks a documented constraint; nothing is replaced then
     */
    public void edit(UnaryOperator<T> change) {
        SpsResource<T> read = get();
        put(read.withBody(change.apply(read.body())));
    }

    /**
     * Replaces it by what was read and changed by {@link SpsResource#withBody}: {@code PUT
     * /api/configuration/management/...}.
     *
     * @throws IllegalArgumentException when the change breaks a documented constraint; nothing is sent then
     */
    public void put(SpsResource<T> changed) {
        leaf.check().accept(changed.typedAsRead(), changed.body());
        Object before = caller.codec().toTree(changed.typedAsRead());
        Object after = caller.codec().toTree(changed.body());
        caller.run(leaf.put().request().body(Json.overlay(changed.asRead(), before, after)));
    }

    /**
     * Replaces the whole of it, {@code PUT /api/configuration/management/...}; fields that the SDK does not know are gone
     * afterwards.
     *
     * @throws IllegalArgumentException when it breaks a documented constraint; nothing is sent then
     */
    public void put(T body) {
        leaf.check().accept(null, body);
        Object flat = Objects.requireNonNull(Json.flatten(caller.codec().toTree(body)));
        caller.run(leaf.put().request().body(flat));
    }
}
