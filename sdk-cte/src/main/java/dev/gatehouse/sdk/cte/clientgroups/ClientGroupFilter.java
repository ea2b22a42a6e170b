package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Filter of a list of client groups. */
@SdkStyle
@Value.Immutable
public interface ClientGroupFilter extends WithClientGroupFilter {

    /** Complete name. */
    Optional<String> name();

    /** Type. */
    Optional<ClusterType> clusterType();

    /** Fields to sort by, separated by commas; a leading {@code -} sorts in descending order. Default: {@code name}. */
    @Value.Default
    default String sort() {
        return "name";
    }

    /** Rejects blank values. The server might ignore them and list everything. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("clusterType", clusterType());
        Arguments.notBlank("sort", sort());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableClientGroupFilter.Builder {
        Builder() {}
    }
}
