package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The details of disk storage (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DiskStorage.Builder.class)
public interface DiskStorage extends JsonEntity, WithDiskStorage {

    /** Id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Capacity and use. */
    Optional<StorageCapacity> general();

    /** The folders in which the data is. */
    List<StorageLocation> backupLocations();

    /** The plans that use it. */
    List<IdName> associatedPlanList();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DiskStorage fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds disk storage. */
    final class Builder extends ImmutableDiskStorage.Builder {
        Builder() {}
    }
}
