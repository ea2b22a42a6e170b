package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Filter of a list of clients. A client must match every condition, and for each condition at least one of its values.
 * The server is known to support these filters; it silently ignores others.
 */
@SdkStyle
@Value.Immutable
public interface ClientFilter extends WithClientFilter {

    /** Ids. */
    List<String> ids();

    /** Complete names. */
    List<String> names();

    /** Operating systems. */
    List<OsType> osTypes();

    /** Variants of operating systems. */
    List<String> osSubTypes();

    /** Types. */
    List<ClientType> clientTypes();

    /** Names of profiles. */
    List<String> profileNames();

    /** Ids of profiles. */
    List<String> profileIds();

    /** Versions of the agent. */
    List<String> clientVersions();

    /** Health statuses, {@code client_health_status}. */
    List<ClientHealth> health();

    /** States of file access monitoring. */
    List<String> famStates();

    /** Whether live data transformation is enabled. */
    Optional<Boolean> ldtEnabled();

    /** Whether file access monitoring is enabled. */
    Optional<Boolean> famEnabled();

    /** Whether the clients are in a designated primary set. */
    Optional<Boolean> dpsEnabled();

    /** Fields to sort by, separated by commas; a leading {@code -} sorts in descending order. Default: {@code name}. */
    @Value.Default
    default String sort() {
        return "name";
    }

    /** Rejects blank values. The server might ignore them and list everything. */
    @Value.Check
    default void check() {
        Arguments.noneBlank("ids", ids());
        Arguments.noneBlank("names", names());
        Arguments.noneBlank("osTypes", osTypes());
        Arguments.noneBlank("osSubTypes", osSubTypes());
        Arguments.noneBlank("clientTypes", clientTypes());
        Arguments.noneBlank("profileNames", profileNames());
        Arguments.noneBlank("profileIds", profileIds());
        Arguments.noneBlank("clientVersions", clientVersions());
        Arguments.noneBlank("health", health());
        Arguments.noneBlank("famStates", famStates());
        Arguments.notBlank("sort", sort());
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a filter. */
    final class Builder extends ImmutableClientFilter.Builder {
        Builder() {}
    }
}
