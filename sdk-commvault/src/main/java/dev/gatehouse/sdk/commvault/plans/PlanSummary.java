package dev.gatehouse.sdk.commvault.plans;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A plan in short. */
@SdkStyle
@Value.Immutable
public interface PlanSummary extends WithPlanSummary {

    /** Id and name, as a vault needs them. */
    PlanRef ref();

    /** Kind of the plan, such as {@code SERVER}; the words are not all documented. */
    Optional<String> planType();

    /** State. */
    Optional<PlanStatus> status();

    /** Recovery point objective. */
    Optional<Duration> rpo();

    /** Number of copies of the data. */
    OptionalLong numberOfCopies();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutablePlanSummary.Builder {
        Builder() {}
    }
}
