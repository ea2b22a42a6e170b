package dev.gatehouse.sdk.commvault.storage;

import dev.gatehouse.sdk.commvault.internal.Fields;
import java.util.Optional;
import java.util.OptionalLong;

/** The two forms in which v1 reports a storage pool. */
final class StoragePoolResponse {

    private StoragePoolResponse() {}

    /** Returns an element of the list; empty if it has no id. */
    static Optional<StoragePool> pool(Fields fields) {
        Fields entity = fields.object("storagePoolEntity").orElse(fields);
        OptionalLong id = entity.id("storagePoolId");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(common(id.getAsLong(), fields)
                        .name(entity.text("storagePoolName"))
                        .build());
    }

    /** Returns the details of the pool with the given id. */
    static StoragePool details(long id, Fields fields) {
        return common(id, fields)
                .name(fields.object("copyInfo")
                        .flatMap(copy -> copy.object("StoragePolicyCopy"))
                        .flatMap(copy -> copy.text("storagePolicyName")))
                .build();
    }

    private static StoragePool.Builder common(long id, Fields fields) {
        OptionalLong status = fields.number("statusCode");
        return StoragePool.builder()
                .id(id)
                .status(fields.text("status"))
                .online(status.isPresent() ? Optional.of(status.getAsLong() == 0) : Optional.empty())
                .totalCapacityMb(fields.number("totalCapacity"))
                .freeSpaceMb(fields.number("totalFreeSpace"))
                .sizeOnDiskMb(fields.number("sizeOnDisk"))
                .fields(fields.all());
    }
}
