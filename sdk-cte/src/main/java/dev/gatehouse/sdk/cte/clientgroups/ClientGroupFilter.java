package dev.gatehouse.sdk.cte.clientgroups;

import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.internal.BlankRule;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** Refuses blanks. */
    @Value.Check
    default void check() {
        BlankRule.check("name", name().stream());
        BlankRule.check("clusterType", clusterType().stream());
        BlankRule.check("sort", Stream.of(sort()));
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
