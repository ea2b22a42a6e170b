package dev.gatehouse.sdk.cte.guardpoints;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Filter of a list of GuardPoints. */
@SdkStyle
@Value.Immutable
public interface GuardPointFilter extends WithGuardPointFilter {

    /** Protected path. */
    Optional<String> guardPath();

    /** Id or name of the policy. */
    Optional<String> policy();

    /**
     * Fields to sort by, separated by commas; a leading {@code -} sorts in descending order. Default: {@code
     * guard_path}.
     */
    @Value.Default
    default String sort() {
        return "guard_path";
    }

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("guardPath", guardPath());
        Arguments.notBlank("policy", policy());
        Arguments.notBlank("sort", sort());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableGuardPointFilter.Builder {
        Builder() {}
    }
}
