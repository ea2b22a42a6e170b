package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A GuardPoint. Only the id is in every answer; which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = GuardPoint.Builder.class)
public interface GuardPoint extends WithGuardPoint {

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

    /** What is guarded. */
    Optional<String> guardPath();

    /** Kind. */
    Optional<GuardPointType> guardPointType();

    /** State. */
    Optional<GuardPointState> guardPointState();

    /** Whether it is switched on. */
    Optional<Boolean> guardEnabled();

    /** Why it is switched off. */
    Optional<String> disabledReason();

    /** What the agent has still to do. */
    Optional<String> pendingOperation();

    /** Id of its policy. */
    Optional<String> policyId();

    /** Name of its policy. */
    Optional<String> policyName();

    /** Id of its client. */
    Optional<String> clientId();

    /** Name of its client. */
    Optional<String> clientName();

    /** Id of its client group. */
    Optional<String> clientGroupId();

    /** Name of its client group. */
    Optional<String> clientGroupName();

    /** Whether it mounts by itself. */
    Optional<Boolean> automountEnabled();

    /** Whether it is a CIFS share. */
    Optional<Boolean> cifsEnabled();

    /** Name of the disk. */
    Optional<String> diskName();

    /** Name of the disk group. */
    Optional<String> diskgroupName();

    /** Whether sparse regions stay sparse. */
    Optional<Boolean> preserveSparseRegions();

    /** Id of a Docker image. */
    Optional<String> dockerImgId();

    /** Id of a Docker container. */
    Optional<String> dockerContId();

    /** Whether early access is on. */
    Optional<Boolean> earlyAccess();

    /** Further kind; its words are not documented. */
    Optional<String> type();

    /** Id of the credentials of a network share. */
    Optional<String> networkShareCredentialsId();

    /** Whether the device can transform data in place. */
    @JsonProperty("is_idt_capable_device")
    Optional<Boolean> idtCapableDevice();

    /** The same on older servers. */
    @JsonProperty("is_esg_capable_device")
    Optional<Boolean> esgCapableDevice();

    /** State on Kubernetes storage. */
    Optional<String> csiGuardStatus();

    /** Whether access asks for a second factor. */
    Optional<Boolean> mfaEnabled();

    /** Domain that it comes from, when shared. */
    Optional<String> nativeDomain();

    /** Path on the network. */
    Optional<String> gpNetworkPath();

    /** Name of the designated primary set. */
    Optional<String> dpsName();

    /** Id of the designated primary set. */
    Optional<String> dpsId();

    /** Further data as text. */
    Optional<String> metadata();

    /** Further attributes. */
    Map<String, Object> attr();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a GuardPoint, for tests of applications. */
    final class Builder extends ImmutableGuardPoint.Builder {
        Builder() {}
    }
}
