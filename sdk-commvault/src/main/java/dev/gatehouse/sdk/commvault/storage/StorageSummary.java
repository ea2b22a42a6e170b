package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Disk, cloud or HyperScale storage in a list (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = StorageSummary.Builder.class)
public interface StorageSummary extends JsonEntity, WithStorageSummary {

    /** Id, which is the id of the storage pool. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Kind of the pool. */
    Optional<StoragePoolKind> storagePoolType();

    /** Status as text. */
    Optional<String> status();

    /** Capacity in megabytes; 0 if the server does not know it. */
    OptionalLong capacity();

    /** Free space in megabytes. */
    OptionalLong freeSpace();

    /** The company that it belongs to. */
    Optional<IdName> company();

    /** Returns a reference to this storage, for use in a plan. */
    default IdName ref() {
        return IdName.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static StorageSummary fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a summary. */
    final class Builder extends ImmutableStorageSummary.Builder {
        Builder() {}
    }
}
