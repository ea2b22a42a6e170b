package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A GuardPoint. Only the id is in every response. Which other fields a version sends is not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = GuardPoint.Builder.class)
public interface GuardPoint extends CteResource, WithGuardPoint {

    /** Protected path. */
    Optional<String> guardPath();

    /** Type. */
    Optional<GuardPointType> guardPointType();

    /** State. */
    Optional<GuardPointState> guardPointState();

    /** Whether the GuardPoint is enabled. */
    Optional<Boolean> guardEnabled();

    /** Why the GuardPoint is disabled. */
    Optional<String> disabledReason();

    /** Operation that the agent has not completed yet. */
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

    /** Whether the path is mounted automatically. */
    Optional<Boolean> automountEnabled();

    /** Whether the path is a CIFS share. */
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

    /** Whether early access is enabled. */
    Optional<Boolean> earlyAccess();

    /** Further type. Its values are not documented. */
    Optional<String> type();

    /** Id of the credentials of a network share. */
    Optional<String> networkShareCredentialsId();

    /** Whether the device can transform data in place. */
    @JsonProperty("is_idt_capable_device")
    Optional<Boolean> idtCapableDevice();

    /** The same setting on older servers. */
    @JsonProperty("is_esg_capable_device")
    Optional<Boolean> esgCapableDevice();

    /** State on Kubernetes storage. */
    Optional<String> csiGuardStatus();

    /** Whether access requires a second factor. */
    Optional<Boolean> mfaEnabled();

    /** Original domain of a shared GuardPoint. */
    Optional<String> nativeDomain();

    /** Network path. */
    Optional<String> gpNetworkPath();

    /** Name of the designated primary set. */
    Optional<String> dpsName();

    /** Id of the designated primary set. */
    Optional<String> dpsId();

    /** Metadata, as text. */
    Optional<String> metadata();

    /** Further attributes. */
    Map<String, Object> attr();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static GuardPoint fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a GuardPoint, for application tests. */
    final class Builder extends ImmutableGuardPoint.Builder {
        Builder() {}
    }
}
