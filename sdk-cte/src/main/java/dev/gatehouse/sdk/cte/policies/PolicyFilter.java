package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Filter of a list of policies. The server silently ignores other filters. */
@SdkStyle
@Value.Immutable
public interface PolicyFilter extends WithPolicyFilter {

    /** Complete name. */
    Optional<String> name();

    /** Type. Only a third-party client is known to use this filter. */
    Optional<PolicyType> policyType();

    /** Rejects blank values. The server might ignore them and list everything. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("policyType", policyType());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutablePolicyFilter.Builder {
        Builder() {}
    }
}
