package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A summary of a plan. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PlanSummary.Builder.class)
public interface PlanSummary extends JsonEntity, WithPlanSummary {

    /** Id and name, for the creation of a vault. */
    PlanRef ref();

    /**
     * Type of the plan, such as {@code Server} or {@code Laptop}, in mixed case as the OpenAPI file of 11.32 has it. Later
     * releases have more values.
     */
    Optional<String> planType();

    /** State. */
    Optional<PlanStatus> status();

    /** Recovery point objective. */
    Optional<Duration> rpo();

    /** Number of copies of the data. */
    OptionalLong numberOfCopies();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PlanSummary fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a summary. */
    final class Builder extends ImmutablePlanSummary.Builder {
        Builder() {}
    }
}
