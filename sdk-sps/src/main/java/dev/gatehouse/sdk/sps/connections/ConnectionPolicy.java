package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A connection policy: who may connect to which servers through SPS, and how ("Connection policies", REST API
 * Reference Guide 8.0; the page was available in part only). The fields that are not modelled, such as {@code
 * client_side_transport_security} and {@code override_log_level}, are in {@link #additionalProperties()} and are
 * kept when a policy is edited.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ConnectionPolicy.Builder.class)
public interface ConnectionPolicy extends JsonEntity, WithConnectionPolicy {

    /** Returns the name. */
    String name();

    /** Returns whether the policy is in use. A policy that is not active keeps its settings. */
    Optional<Boolean> active();

    /** Returns who may audit or authorize the sessions. */
    List<AccessControl> accessControl();

    /** Returns when the data of channels are deleted. */
    Optional<ChannelDatabaseCleanup> channelDatabaseCleanup();

    /** Returns how recordings are indexed. */
    Optional<ConnectionIndexing> indexing();

    /** Returns whether downloads of audit trails are logged. */
    Optional<Boolean> logAuditTrailDownloads();

    /** Returns the addresses and ports to which the policy applies. */
    Optional<ConnectionNetwork> network();

    /**
     * Returns the policies and other objects that this policy uses, as open JSON. The names of the members are not
     * documented in full; {@code audit_policy}, {@code channel_policy} and {@code archive_cleanup_policy} are
     * mentioned. References are written as keys.
     */
    Map<String, Object> policies();

    /** Returns the address of the target server. */
    Optional<ServerAddress> serverAddress();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ConnectionPolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableConnectionPolicy.Builder {
        Builder() {}
    }
}
