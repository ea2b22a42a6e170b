package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A backup destination of a plan to create. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewBackupDestination.Builder.class)
public interface NewBackupDestination extends JsonEntity, WithNewBackupDestination {

    /** Name. */
    @JsonProperty("backupDestinationName")
    String name();

    /** The storage pool. */
    IdName storagePool();

    /** Type of the storage, such as {@code DISK} or {@code CLOUD}. */
    Optional<String> storageType();

    /** Region. */
    Optional<IdName> region();

    /** The copy from which this one is made. */
    Optional<IdName> sourceCopy();

    /** Whether {@link #retentionPeriodDays()} replaces the retention of the pool. */
    Optional<Boolean> overrideRetentionSettings();

    /** How long to keep data, in days. The server's default is 30. */
    OptionalLong retentionPeriodDays();

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("backupDestinationName", name());
    }

    /** Returns a destination with a name and a storage pool. */
    static NewBackupDestination of(String name, IdName storagePool) {
        return builder().name(name).storagePool(storagePool).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewBackupDestination fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a destination. */
    final class Builder extends ImmutableNewBackupDestination.Builder {
        Builder() {}
    }
}
