package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The storage pool of a backup destination. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DestinationPool.Builder.class)
public interface DestinationPool extends JsonEntity, WithDestinationPool {

    /** Id. */
    OptionalLong id();

    /** Name. */
    Optional<String> name();

    /** Kind, such as {@code DEDUPLICATION}. */
    Optional<String> type();

    /** How long the pool keeps data, in days. */
    OptionalLong retentionPeriodDays();

    /** Write-once flag of the pool. The meaning of its values is not documented. */
    OptionalLong wormStoragePoolFlag();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DestinationPool fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a pool. */
    final class Builder extends ImmutableDestinationPool.Builder {
        Builder() {}
    }
}
