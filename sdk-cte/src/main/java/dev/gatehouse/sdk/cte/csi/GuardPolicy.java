package dev.gatehouse.sdk.cte.csi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A policy that guards the volumes of a storage group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = GuardPolicy.Builder.class)
public interface GuardPolicy extends JsonEntity, WithGuardPolicy {

    /** Id. */
    String id();

    /** Name of the policy. */
    Optional<String> policyName();

    /** Whether it is enabled. */
    Optional<Boolean> guardEnabled();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GuardPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a GuardPolicy, for application tests. */
    final class Builder extends ImmutableGuardPolicy.Builder {
        Builder() {}
    }
}
