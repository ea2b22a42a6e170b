package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A plan of any type. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Plan.Builder.class)
public interface Plan extends JsonEntity, WithPlan {

    /** Type, such as {@code Server} or {@code Laptop}. */
    Optional<String> planType();

    /** The plan if it is a server plan. Other types are in the additional properties. */
    Optional<ServerPlan> serverPlan();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Plan fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a plan. */
    final class Builder extends ImmutablePlan.Builder {
        Builder() {}
    }
}
