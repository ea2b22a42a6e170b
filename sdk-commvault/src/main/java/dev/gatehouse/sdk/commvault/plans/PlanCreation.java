package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.commvault.common.IdName;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** The result of a creation that did not fail: the plan exists. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PlanCreation.Builder.class)
public interface PlanCreation extends WithPlanCreation {

    /** Id and name. */
    IdName plan();

    /** Errors of later steps. The plan exists nevertheless, but is incomplete. */
    List<CommvaultError> errors();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PlanCreation fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a result. */
    final class Builder extends ImmutablePlanCreation.Builder {
        Builder() {}
    }
}
