package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.WriteBody;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A typed resource of the configuration in a transaction. All methods may throw
 * {@link dev.gatehouse.sdk.core.error.InvalidRequestException} if the appliance finds the configuration inconsistent,
 * {@link dev.gatehouse.sdk.core.error.PermissionDeniedException} if the user lacks the privilege, and
 * {@link dev.gatehouse.sdk.sps.error.TransactionException} if the session ended.
 *
 * @param <T> type of the body
 */
public final class StagedSetting<T> {

    private final ApiCaller caller;
    private final Setting<T> setting;
    private final Operation put;
    private final BiConsumer<@Nullable T, T> check;

    /**
     * Creates a setting; applications get it from an API such as {@code SpsTransaction.management()}.
     *
     * @param check throws {@link IllegalArgumentException} if a documented constraint is violated; its arguments are the
     *     body as it was read, or null, and the body to write
     */
    public StagedSetting(
            ApiCaller caller, Operation get, Operation put, TypeRef<T> type, BiConsumer<@Nullable T, T> check) {
        this.caller = caller;
        this.setting = new Setting<>(caller, get, type);
        this.put = put;
        this.check = check;
    }

    /** Returns the resource with the staged changes of this transaction ({@code GET /api/configuration/...}). */
    public SpsResource<T> get() {
        return setting.get();
    }

    /**
     * Changes a part of the resource: reads it, applies {@code change} and replaces it ({@code GET} and {@code PUT
     * /api/configuration/...}). Fields that the SDK does not know, explicit nulls and unchanged references are
     * written back as they were read.
     *
     * @throws IllegalArgumentException if the result violates a documented constraint; nothing is replaced
     */
    public void edit(UnaryOperator<T> change) {
        SpsResource<T> read = get();
        put(read.withBody(change.apply(read.body())));
    }

    /**
     * Replaces the resource by one that was read and changed with {@link SpsResource#withBody} ({@code PUT
     * /api/configuration/...}). Fields that the SDK does not know are kept.
     *
     * @throws IllegalArgumentException if the body violates a documented constraint; no request is sent
     */
    public void put(SpsResource<T> changed) {
        check.accept(changed.typedAsRead(), changed.body());
        Object before = caller.codec().toTree(changed.typedAsRead());
        Object after = caller.codec().toTree(changed.body());
        caller.run(WriteBody.set(put.request(), WriteBody.changed(changed.asRead(), before, after)));
    }

    /**
     * Replaces the whole resource ({@code PUT /api/configuration/...}). Fields that the SDK does not know are
     * removed.
     *
     * @throws IllegalArgumentException if the body violates a documented constraint; no request is sent
     */
    public void put(T body) {
        check.accept(null, body);
        caller.run(WriteBody.set(put.request(), caller.codec().toTree(body)));
    }
}
