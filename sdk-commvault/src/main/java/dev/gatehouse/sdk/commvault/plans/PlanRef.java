package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A reference to a plan, for the creation of a vault. Both id and name are required. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PlanRef.Builder.class)
@JsonPropertyOrder({"planId", "planName"})
public interface PlanRef extends JsonEntity, WithPlanRef {

    /** Id. */
    @JsonProperty("planId")
    long id();

    /** Name. */
    @JsonProperty("planName")
    String name();

    /** Rejects an id below 1 and a blank name. */
    @Value.Check
    default void check() {
        Arguments.atLeast("planId", 1, id());
        Arguments.notBlank("planName", name());
    }

    /** Returns a reference to the plan with the given id and name. */
    static PlanRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PlanRef fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a reference. */
    final class Builder extends ImmutablePlanRef.Builder {
        Builder() {}
    }
}
