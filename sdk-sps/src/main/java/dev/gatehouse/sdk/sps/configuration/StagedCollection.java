package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.NewObject;
import dev.gatehouse.sdk.sps.internal.WriteBody;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A typed collection of the configuration in a transaction. All methods may throw
 * {@link dev.gatehouse.sdk.core.error.InvalidRequestException} if the appliance finds the configuration inconsistent,
 * {@link dev.gatehouse.sdk.core.error.NotFoundException} if the object does not exist,
 * {@link dev.gatehouse.sdk.core.error.PermissionDeniedException} if the user lacks the privilege, and
 * {@link dev.gatehouse.sdk.sps.error.TransactionException} if the session ended.
 *
 * <p>The appliance silently ignores fields that it does not know, so read back important changes.
 *
 * @param <T> type of the bodies
 */
public final class StagedCollection<T> {

    private final ApiCaller caller;
    private final SettingCollection<T> collection;
    private final Operation create;
    private final Operation put;
    private final Operation delete;
    private final String path;

    /**
     * Creates a collection; applications get it from an API such as {@code SpsTransaction.policies()}.
     *
     * @param collection reads the same collection
     * @param path path of the collection
     */
    public StagedCollection(
            ApiCaller caller,
            SettingCollection<T> collection,
            Operation create,
            Operation put,
            Operation delete,
            String path) {
        this.caller = caller;
        this.collection = collection;
        this.create = create;
        this.put = put;
        this.delete = delete;
        this.path = path;
    }

    /** Returns a copy that uses the given call options. */
    public StagedCollection<T> with(CallOptions options) {
        return new StagedCollection<>(caller.with(options), collection.with(options), create, put, delete, path);
    }

    /** Lists the objects as {@link SettingCollection#list()} does, with the staged changes of this transaction. */
    public List<SpsResource<T>> list() {
        return collection.list();
    }

    /** Returns an object with the staged changes of this transaction ({@code GET /api/configuration/...}). */
    public SpsResource<T> get(String key) {
        return collection.get(key);
    }

    /**
     * Adds an object ({@code POST /api/configuration/...}). The request is not retried. If the response contains no key, it
     * is read from the changes of the transaction.
     *
     * @return a reference to the new object
     * @throws dev.gatehouse.sdk.core.error.ResponseFormatException if the key can't be determined; the object may be staged
     */
    public Reference create(T body) {
        return NewObject.create(
                caller,
                WriteBody.set(create.request().target(path), caller.codec().toTree(body)),
                create.name(),
                path,
                Reference::in);
    }

    /**
     * Changes a part of an object: reads it, applies {@code change} and replaces it ({@code GET} and {@code PUT
     * /api/configuration/...}). Fields that the SDK does not know, explicit nulls and unchanged references are written back
     * as they were read.
     */
    public void edit(String key, UnaryOperator<T> change) {
        SpsResource<T> read = get(key);
        Object before = caller.codec().toTree(read.typedAsRead());
        Object after = caller.codec().toTree(change.apply(read.body()));
        replace(key, WriteBody.changed(read.asRead(), before, after));
    }

    /**
     * Replaces a whole object ({@code PUT /api/configuration/...}). Fields that the body does not contain are removed.
     */
    public void put(String key, T body) {
        replace(key, caller.codec().toTree(body));
    }

    /**
     * Deletes an object ({@code DELETE /api/configuration/...}).
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the object is built in or referenced by others; how
     *     SPS reports this is not documented
     */
    public void delete(String key) {
        caller.run(delete.request().target(ConfigurationApi.child(path, key)));
    }

    private void replace(String key, @Nullable Object body) {
        caller.run(WriteBody.set(put.request().target(ConfigurationApi.child(path, key)), body));
    }
}
