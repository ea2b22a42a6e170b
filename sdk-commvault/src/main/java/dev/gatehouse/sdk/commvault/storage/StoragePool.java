package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A storage pool of any kind ("REST API - GET Storage Pool", 11.42). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StoragePool.Builder.class)
public interface StoragePool extends WithStoragePool {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Status as text, such as {@code Online}. */
    Optional<String> status();

    /** Whether the pool is online. */
    Optional<Boolean> online();

    /** Capacity in megabytes; 0 if the server does not know it. */
    OptionalLong totalCapacityMb();

    /** Free space in megabytes. */
    OptionalLong freeSpaceMb();

    /** Size of the stored data. The unit is not documented; capacity and free space are in megabytes. */
    OptionalLong sizeOnDiskMb();

    /** All fields that the server sent, as plain Java values. */
    Map<String, Object> fields();

    /** Returns the free space in percent; empty if the capacity is unknown or 0. */
    default OptionalDouble freePercent() {
        long capacity = totalCapacityMb().orElse(0);
        return capacity > 0 && freeSpaceMb().isPresent()
                ? OptionalDouble.of(100.0 * freeSpaceMb().getAsLong() / capacity)
                : OptionalDouble.empty();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StoragePool fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a pool. */
    final class Builder extends ImmutableStoragePool.Builder {
        Builder() {}
    }
}
