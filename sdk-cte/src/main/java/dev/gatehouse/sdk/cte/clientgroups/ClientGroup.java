package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import java.util.Optional;
import org.immutables.value.Value;

/** A client group. Only the id is in every response. Which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientGroup.Builder.class)
public interface ClientGroup extends CteResource, WithClientGroup {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Type of the group. */
    Optional<ClusterType> clusterType();

    /** Whether the agents' own configuration is locked. */
    Optional<Boolean> clientLocked();

    /** Whether the hosts' system directories are locked. */
    Optional<Boolean> systemLocked();

    /** Whether communication with the agents is enabled. */
    Optional<Boolean> communicationEnabled();

    /** How its password is created. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Privileged programs, as JSON text. */
    Optional<String> authBinaries();

    /** Capabilities of the agents, separated by commas. */
    Optional<String> capabilities();

    /** Enabled capabilities, separated by commas. */
    Optional<String> enabledCapabilities();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Name of its profile. */
    Optional<String> profileName();

    /** State of live data transformation. */
    Optional<String> ldtStatus();

    /** Whether live data transformation is passive. */
    Optional<Boolean> enableLdtPassive();

    /** Whether the group is shared with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Original domain of a shared group. */
    Optional<String> nativeDomain();

    /** Domains that the group is shared with, as text: a JSON array, or empty. */
    Optional<String> domainList();

    /** Accounts that the group is shared with, as text: a JSON array, or empty. */
    Optional<String> accountList();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClientGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a group, for application tests. */
    final class Builder extends ImmutableClientGroup.Builder {
        Builder() {}
    }
}
