package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Which client groups to list. */
@SdkStyle
@Value.Immutable
public interface ClientGroupFilter extends WithClientGroupFilter {

    /** Name, in full. */
    Optional<String> name();

    /** Kind. */
    Optional<ClusterType> clusterType();

    /** Fields to sort by, comma separated, {@code -} in front for descending; {@code name} by default. */
    @Value.Default
    default String sort() {
        return "name";
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableClientGroupFilter.Builder {
        Builder() {}
    }
}
