package dev.gatehouse.sdk.commvault.storage;

import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.internal.Acknowledgement;
import dev.gatehouse.sdk.commvault.internal.CreatedEntity;
import dev.gatehouse.sdk.commvault.internal.Entity;
import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.commvault.internal.V4Lists;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Storage pools, and the disk, cloud and HyperScale storage behind them. The rights that these operations need are not
 * documented.
 */
public final class StorageApi {

    private static final Operation POOLS = Operation.get("commvault.storage.pools", "/StoragePool");
    private static final Operation POOL = Operation.get("commvault.storage.pool", "/StoragePool/{id}");
    private static final Operation DISKS = Operation.get("commvault.storage.disks", "/V4/Storage/Disk");
    private static final Operation CLOUDS = Operation.get("commvault.storage.clouds", "/V4/Storage/Cloud");
    private static final Operation HYPER_SCALES =
            Operation.get("commvault.storage.hyperScales", "/V4/Storage/HyperScale");
    private static final Operation DISK = Operation.get("commvault.storage.disk", "/V4/Storage/Disk/{id}");
    private static final Operation CLOUD = Operation.get("commvault.storage.cloud", "/V4/Storage/Cloud/{id}");
    private static final Operation COPIES =
            Operation.get("commvault.storage.associatedCopies", "/V4/Storage/{id}/associatedCopies");
    private static final Operation CREATE_DISK = Operation.post("commvault.storage.createDisk", "/V4/Storage/Disk");
    private static final Operation CREATE_CLOUD = Operation.post("commvault.storage.createCloud", "/V4/Storage/Cloud");
    private static final Operation DELETE_DISK =
            Operation.delete("commvault.storage.deleteDisk", "/V4/Storage/Disk/{id}");
    private static final Operation DELETE_CLOUD =
            Operation.delete("commvault.storage.deleteCloud", "/V4/Storage/Cloud/{id}");
    private static final Operation DELETE_HYPER_SCALE =
            Operation.delete("commvault.storage.deleteHyperScale", "/V4/Storage/HyperScale/{id}");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.storage()}. */
    public StorageApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public StorageApi with(CallOptions options) {
        return new StorageApi(caller.with(options));
    }

    /**
     * Lists the storage pools of all kinds: {@code GET /StoragePool} ("REST API - GET Storage Pool", 11.42). Pools without
     * an id are left out.
     */
    public List<StoragePool> pools() {
        return Fields.call(caller, POOLS.request())
                .objects("storagePoolList")
                .flatMap(fields -> StoragePoolResponse.pool(fields).stream())
                .toList();
    }

    /**
     * Returns the details of a storage pool: {@code GET /StoragePool/{id}} ("REST API - GET Storage Pool Details", 11.24).
     *
     * @throws ResponseFormatException if the response has no details
     */
    public StoragePool pool(long id) {
        ApiRequest.Builder request = request(POOL, id);
        return Fields.call(caller, request)
                .object("storagePoolDetails")
                .map(fields -> StoragePoolResponse.details(id, fields))
                .orElseThrow(() -> new ResponseFormatException(POOL.name(), 1, false, "the response has no details"));
    }

    /** Lists disk storage: {@code GET /V4/Storage/Disk} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<StorageSummary> disks() {
        return Entity.orEmpty(list(DISKS).diskStorage());
    }

    /** Lists cloud storage: {@code GET /V4/Storage/Cloud} (OpenAPI file of 11.32). A 404 of the API is an empty list. */
    public List<StorageSummary> clouds() {
        return Entity.orEmpty(list(CLOUDS).cloudStorage());
    }

    /**
     * Lists HyperScale storage: {@code GET /V4/Storage/HyperScale} (OpenAPI file of 11.32). A 404 of the API is an empty
     * list.
     */
    public List<StorageSummary> hyperScales() {
        return Entity.orEmpty(list(HYPER_SCALES).hyperScaleStorage());
    }

    private ListResponse list(Operation operation) {
        return V4Lists.call(
                caller, operation, operation.request(), ListResponse.class, new ListResponse(null, null, null));
    }

    /**
     * Returns the details of disk storage: {@code GET /V4/Storage/Disk/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if it does not exist
     */
    public DiskStorage disk(long id) {
        return caller.call(request(DISK, id), DiskStorage.class);
    }

    /**
     * Returns the details of cloud storage: {@code GET /V4/Storage/Cloud/{id}} (OpenAPI file of 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if it does not exist
     */
    public CloudStorage cloud(long id) {
        return caller.call(request(CLOUD, id), CloudStorage.class);
    }

    /**
     * Lists the copies of plans that use a storage pool: {@code GET /V4/Storage/{id}/associatedCopies} (OpenAPI file of
     * 11.32).
     *
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the storage pool does not exist
     */
    public List<AssociatedCopy> copiesIn(long poolId) {
        return Entity.orEmpty(
                caller.call(request(COPIES, poolId), CopiesResponse.class).copies());
    }

    /**
     * Creates disk storage: {@code POST /V4/Storage/Disk} (OpenAPI file of 11.32). The request is not retried after a
     * failure that leaves the outcome unknown: look for the name in {@link #disks()} first.
     *
     * @return id and name, for use in a plan
     */
    public IdName createDisk(NewDiskStorage storage) {
        return caller.call(CREATE_DISK.request().body(storage), CreatedEntity.class)
                .ref();
    }

    /**
     * Creates cloud storage: {@code POST /V4/Storage/Cloud} (OpenAPI file of 11.32). The request is not retried after a
     * failure that leaves the outcome unknown: look for the name in {@link #clouds()} first.
     *
     * @return id and name, for use in a plan
     */
    public IdName createCloud(NewCloudStorage storage) {
        return caller.call(CREATE_CLOUD.request().body(storage), CreatedEntity.class)
                .ref();
    }

    /** Deletes disk storage <b>with the data in it</b>: {@code DELETE /V4/Storage/Disk/{id}} (OpenAPI file of 11.32). */
    public void deleteDisk(long id) {
        caller.callOptional(request(DELETE_DISK, id), Acknowledgement.class);
    }

    /** Deletes cloud storage <b>with the data in it</b>: {@code DELETE /V4/Storage/Cloud/{id}} (OpenAPI file of 11.32). */
    public void deleteCloud(long id) {
        caller.callOptional(request(DELETE_CLOUD, id), Acknowledgement.class);
    }

    /**
     * Deletes HyperScale storage <b>with the data in it</b>: {@code DELETE /V4/Storage/HyperScale/{id}} (OpenAPI file of
     * 11.32).
     */
    public void deleteHyperScale(long id) {
        caller.callOptional(request(DELETE_HYPER_SCALE, id), Acknowledgement.class);
    }

    private static ApiRequest.Builder request(Operation operation, long id) {
        return operation.request().path("id", Long.toString(Arguments.atLeast("storageId", 1, id)));
    }

    private record ListResponse(
            @Nullable List<StorageSummary> diskStorage,
            @Nullable List<StorageSummary> cloudStorage,
            @Nullable List<StorageSummary> hyperScaleStorage) {}

    private record CopiesResponse(@Nullable List<AssociatedCopy> copies) {}
}
