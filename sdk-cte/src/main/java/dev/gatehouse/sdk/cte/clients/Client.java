package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.PasswordCreationMethod;
import dev.gatehouse.sdk.cte.internal.StringOrListDeserializer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A CTE client. Only the id is in every answer; which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Client.Builder.class)
public interface Client extends WithClient {

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

    /** Kind of the client. */
    Optional<ClientType> clientType();

    /** Operating system. */
    Optional<OsType> osType();

    /** Flavour of the operating system. */
    Optional<String> osSubType();

    /** Id of the agent's registration. */
    Optional<String> clientRegId();

    /** Host name of the server that the agent talks to. */
    Optional<String> serverHostName();

    /** Version of the agent; older servers send a number, which is read as text. */
    Optional<String> clientVersion();

    /** State of the client. */
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

    /** Whether live data transformation is on. */
    Optional<Boolean> ldtEnabled();

    /** Whether file access monitoring is on. */
    Optional<Boolean> famEnabled();

    /** State of file access monitoring. */
    Optional<String> famState();

    /** Whether it is in a designated primary set. */
    Optional<Boolean> dpsEnabled();

    /** Whether access asks for a second factor. */
    Optional<Boolean> clientMfaEnabled();

    /** Whether it is marked for deletion, and waits for its agent to confirm. */
    Optional<Boolean> delClient();

    /** Whether it is shared with other domains. */
    Optional<Boolean> enableDomainSharing();

    /** Domain that it comes from, when shared. */
    Optional<String> nativeDomain();

    /** {@code lgcs_access_only}; what it means is not documented. */
    Optional<Boolean> lgcsAccessOnly();

    /** Who makes its password. */
    Optional<PasswordCreationMethod> passwordCreationMethod();

    /** What the agent can do, comma separated. */
    Optional<String> capabilities();

    /** What of it is on, comma separated. */
    Optional<String> enabledCapabilities();

    /** How it protects its data. */
    Optional<ProtectionMode> protectionMode();

    /** Id of its profile. */
    Optional<String> profileId();

    /** Name of its profile. */
    Optional<String> profileName();

    /** Most log messages that the agent keeps. */
    OptionalInt maxNumCacheLog();

    /** Most space for log messages that the agent keeps. */
    OptionalInt maxSpaceCacheLog();

    /** Labels. */
    Map<String, Object> labels();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a client, for tests of applications. */
    final class Builder extends ImmutableClient.Builder {
        Builder() {}
    }
}
