package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A client group. Only the id is in every answer; which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientGroup.Builder.class)
public interface ClientGroup extends WithClientGroup {

    /** Id, a UUID. */
    String id();

    /** URI, {@code kylo:kylo:...}. */
    Optional<String> uri();

    /** URI of the account. */
    Optional<String> account();

    /** URI of the application. */
    Optional<String> application();

    /** URI of the developer account. */
    @JsonAlias("devAccount")
    Optional<String> devAccount();

    /** When it was made; some versions write {@code createdAt}. */
    @JsonAlias("createdAt")
    Optional<Instant> createdAt();

    /** When it was last changed; some versions write {@code updatedAt}. */
    @JsonAlias("updatedAt")
    Optional<Instant> updatedAt();

    /** Unique name within the domain. */
    Optional<String> name();

    /** Free text. */
    Optional<String> description();

    /** Kind of the group. */
    Optional<ClusterType> clusterType();

    /** Whether the agents' own configuration is locked. */
    Optional<Boolean> clientLocked();

    /** Whether the hosts' system directories are locked. */
    Optional<Boolean> systemLocked();

    /** Whether communication with the agents is enabled. */
    Optional<Boolean> communicationEnabled();

    /** Who makes its password. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Programs with privileges: text that holds JSON. */
    Optional<String> authBinaries();

    /** What the agents can do, comma separated. */
    Optional<String> capabilities();

    /** What of it is on, comma separated. */
    Optional<String> enabledCapabilities();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Name of its profile. */
    Optional<String> profileName();

    /** State of live data transformation. */
    Optional<String> ldtStatus();

    /** Whether live data transformation is passive. */
    Optional<Boolean> enableLdtPassive();

    /** Whether it is shared with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Domain that it comes from, when shared. */
    Optional<String> nativeDomain();

    /** Domains it is shared with: text that holds a JSON array, or is empty. */
    Optional<String> domainList();

    /** Accounts it is shared with: text that holds a JSON array, or is empty. */
    Optional<String> accountList();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a group, for tests of applications. */
    final class Builder extends ImmutableClientGroup.Builder {
        Builder() {}
    }
}
