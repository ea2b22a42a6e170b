package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** The number of entities of one kind that use a plan. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AssociatedEntities.Builder.class)
public interface AssociatedEntities extends JsonEntity, WithAssociatedEntities {

    /** Id of the kind. */
    OptionalLong id();

    /** Name of the kind. */
    Optional<String> name();

    /** Number of entities. */
    OptionalLong count();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AssociatedEntities fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a number. */
    final class Builder extends ImmutableAssociatedEntities.Builder {
        Builder() {}
    }
}
