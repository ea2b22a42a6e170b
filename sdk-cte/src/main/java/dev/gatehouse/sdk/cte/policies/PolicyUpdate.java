package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Update of a policy. Absent fields keep their values; {@code false} and {@code ""} are sent. Name and type can't be
 * changed: the server silently ignores another type.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PolicyUpdate.Builder.class)
public interface PolicyUpdate extends JsonEntity, WithPolicyUpdate {

    /** Description. */
    Optional<String> description();

    /** Whether the policy never denies access. */
    Optional<Boolean> neverDeny();

    /** Whether updates are restricted while a GuardPoint uses the policy. */
    Optional<PolicyMetadata> metadata();

    /** Lifts the restriction of updates. */
    Optional<Boolean> forceRestrictUpdate();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PolicyUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy update. */
    final class Builder extends ImmutablePolicyUpdate.Builder {
        Builder() {}
    }
}
