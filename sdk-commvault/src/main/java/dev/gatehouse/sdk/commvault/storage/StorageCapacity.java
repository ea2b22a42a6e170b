package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Capacity and use of storage. Disk storage has {@link #capacity()}, cloud storage {@link #totalCapacity()}. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StorageCapacity.Builder.class)
public interface StorageCapacity extends JsonEntity, WithStorageCapacity {

    /** Capacity of disk storage in megabytes. */
    OptionalLong capacity();

    /** Capacity of cloud storage in megabytes. */
    OptionalLong totalCapacity();

    /** Free space in megabytes. */
    OptionalLong freeSpace();

    /** Size of the stored data in megabytes. */
    OptionalLong sizeOnDisk();

    /** Vendor of cloud storage. */
    Optional<String> vendorType();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StorageCapacity fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds capacity. */
    final class Builder extends ImmutableStorageCapacity.Builder {
        Builder() {}
    }
}
