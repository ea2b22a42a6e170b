package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A place where a plan stores data: one copy of it. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = BackupDestination.Builder.class)
public interface BackupDestination extends JsonEntity, WithBackupDestination {

    /** Id and name of the destination. */
    Optional<IdName> planBackupDestination();

    /** Whether it is the default destination. */
    @JsonProperty("isDefault")
    Optional<Boolean> defaultDestination();

    /** Order in which copies are used for restores. */
    OptionalLong copyPrecedence();

    /** Type of the storage, such as {@code DISK} or {@code CLOUD}. */
    Optional<String> storageType();

    /** The storage pool. */
    Optional<DestinationPool> storagePool();

    /** How long data is kept, in days. */
    OptionalLong retentionPeriodDays();

    /** Region. */
    Optional<IdName> region();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static BackupDestination fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a destination. */
    final class Builder extends ImmutableBackupDestination.Builder {
        Builder() {}
    }
}
