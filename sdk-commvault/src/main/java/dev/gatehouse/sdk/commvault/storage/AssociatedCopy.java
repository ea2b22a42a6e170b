package dev.gatehouse.sdk.commvault.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A copy of a plan that uses a storage pool (OpenAPI file of 11.32). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AssociatedCopy.Builder.class)
public interface AssociatedCopy extends JsonEntity, WithAssociatedCopy {

    /** The copy, which is a backup destination of the plan. */
    Optional<IdName> copy();

    /** The plan. */
    Optional<IdName> plan();

    /** Type of the plan, such as {@code Server}. */
    Optional<String> planType();

    /** Type of the copy, {@code SYNCHRONOUS} or {@code SELECTIVE}. */
    Optional<String> copyType();

    /** How long data is kept, in days. */
    OptionalLong retentionPeriodDays();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AssociatedCopy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a copy. */
    final class Builder extends ImmutableAssociatedCopy.Builder {
        Builder() {}
    }
}
