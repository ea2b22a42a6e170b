package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.StringOrListDeserializer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** A CTE client. Only the id is in every response. Which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Client.Builder.class)
public interface Client extends CteResource, WithClient {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Type of the client. */
    Optional<ClientType> clientType();

    /** Operating system. */
    Optional<OsType> osType();

    /** Variant of the operating system. */
    Optional<String> osSubType();

    /** Id of the agent's registration. */
    Optional<String> clientRegId();

    /** Host name of the server that the agent connects to. */
    Optional<String> serverHostName();

    /** Version of the agent. Older servers send a number, which is converted to text. */
    Optional<String> clientVersion();

    /** Health status of the client. */
    Optional<ClientHealth> clientHealthStatus();

    /** Errors of the agent. */
    @JsonDeserialize(using = StringOrListDeserializer.class)
    List<String> errors();

    /** Warnings of the agent. */
    @JsonDeserialize(using = StringOrListDeserializer.class)
    List<String> warnings();

    /** Further errors of the client. */
    @JsonDeserialize(using = StringOrListDeserializer.class)
    List<String> clientErrors();

    /** Further warnings of the client. */
    @JsonDeserialize(using = StringOrListDeserializer.class)
    List<String> clientWarnings();

    /** Whether the agent's own configuration is locked. */
    Optional<Boolean> clientLocked();

    /** Whether the host's system directories are locked. */
    Optional<Boolean> systemLocked();

    /** Whether an agent may register. */
    Optional<Boolean> registrationAllowed();

    /** Whether communication with the agent is enabled. */
    Optional<Boolean> communicationEnabled();

    /** Whether live data transformation is enabled. */
    Optional<Boolean> ldtEnabled();

    /** Whether file access monitoring is enabled. */
    Optional<Boolean> famEnabled();

    /** State of file access monitoring. */
    Optional<String> famState();

    /** Whether the client is in a designated primary set. */
    Optional<Boolean> dpsEnabled();

    /** Whether access requires a second factor. */
    Optional<Boolean> clientMfaEnabled();

    /** Whether the client is marked for deletion and waits for its agent to confirm. */
    Optional<Boolean> delClient();

    /** Whether the client is shared with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Original domain of a shared client. */
    Optional<String> nativeDomain();

    /** {@code lgcs_access_only}. Its meaning is not documented. */
    Optional<Boolean> lgcsAccessOnly();

    /** How its password is created. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** Capabilities of the agent, separated by commas. */
    Optional<String> capabilities();

    /** Enabled capabilities, separated by commas. */
    Optional<String> enabledCapabilities();

    /** Protection mode. */
    Optional<ProtectionMode> protectionMode();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Name of its profile. */
    Optional<String> profileName();

    /** Maximum number of log messages that the agent keeps. */
    OptionalLong maxNumCacheLog();

    /** Maximum space for log messages that the agent keeps. */
    OptionalLong maxSpaceCacheLog();

    /** Labels. */
    Map<String, Object> labels();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Client fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a client, for application tests. */
    final class Builder extends ImmutableClient.Builder {
        Builder() {}
    }
}
