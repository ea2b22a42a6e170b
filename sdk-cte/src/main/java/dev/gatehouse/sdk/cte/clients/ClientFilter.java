package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.internal.BlankRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which clients to list: all conditions together, and for each any of its values. These are the filters that the server
 * is known to honour; it ignores others without a word.
 */
@SdkStyle
@Value.Immutable
public interface ClientFilter extends WithClientFilter {

    /** Ids. */
    List<String> ids();

    /** Names, in full. */
    List<String> names();

    /** Operating systems. */
    List<OsType> osTypes();

    /** Flavours of operating systems. */
    List<String> osSubTypes();

    /** Kinds. */
    List<ClientType> clientTypes();

    /** Names of profiles. */
    List<String> profileNames();

    /** Ids of profiles. */
    List<String> profileIds();

    /** Versions of the agent. */
    List<String> clientVersions();

    /** States, {@code client_health_status}. */
    List<ClientHealth> health();

    /** States of file access monitoring. */
    List<String> famStates();

    /** Whether live data transformation is on. */
    Optional<Boolean> ldtEnabled();

    /** Whether file access monitoring is on. */
    Optional<Boolean> famEnabled();

    /** Whether they are in a designated primary set. */
    Optional<Boolean> dpsEnabled();

    /** Fields to sort by, comma separated, {@code -} in front for descending; {@code name} by default. */
    @Value.Default
    default String sort() {
        return "name";
    }

    /** Refuses blanks. */
    @Value.Check
    default void check() {
        BlankRule.check("ids", ids().stream());
        BlankRule.check("names", names().stream());
        BlankRule.check("osTypes", osTypes().stream());
        BlankRule.check("osSubTypes", osSubTypes().stream());
        BlankRule.check("clientTypes", clientTypes().stream());
        BlankRule.check("profileNames", profileNames().stream());
        BlankRule.check("profileIds", profileIds().stream());
        BlankRule.check("clientVersions", clientVersions().stream());
        BlankRule.check("health", health().stream());
        BlankRule.check("famStates", famStates().stream());
        BlankRule.check("sort", Stream.of(sort()));
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableClientFilter.Builder {
        Builder() {}
    }
}
