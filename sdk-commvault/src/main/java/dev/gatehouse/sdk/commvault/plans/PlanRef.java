package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** A plan as the creation of a vault names it: both id and name are required there. */
@SdkStyle
@Value.Immutable
@JsonSerialize
@JsonPropertyOrder({"planId", "planName"})
public interface PlanRef extends WithPlanRef {

    /** Id. */
    @JsonProperty("planId")
    long id();

    /** Name. */
    @JsonProperty("planName")
    String name();

    /** Refuses what can't be a plan. */
    @Value.Check
    default void check() {
        Input.id("planId", id());
        Input.name("planName", name());
    }

    /** Returns the plan of this id and name. */
    static PlanRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePlanRef.Builder {
        Builder() {}
    }
}
