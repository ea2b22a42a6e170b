package dev.gatehouse.sdk.cte.reports;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.guardpoints.GuardPointState;
import java.util.Optional;
import org.immutables.value.Value;

/** Filter of the report on GuardPoints. */
@SdkStyle
@Value.Immutable
public interface GuardPointReportFilter extends WithGuardPointReportFilter {

    /** Name of the client. */
    Optional<String> clientName();

    /** Name of the policy. */
    Optional<String> policyName();

    /** State. */
    Optional<GuardPointState> guardPointState();

    /** Whether the GuardPoint is enabled. */
    Optional<Boolean> guardEnabled();

    /** Protected path. */
    Optional<String> guardPath();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("clientName", clientName());
        Arguments.notBlank("policyName", policyName());
        Arguments.notBlank("guardPointState", guardPointState());
        Arguments.notBlank("guardPath", guardPath());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableGuardPointReportFilter.Builder {
        Builder() {}
    }
}
