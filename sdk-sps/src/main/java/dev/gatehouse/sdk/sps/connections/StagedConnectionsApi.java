package dev.gatehouse.sdk.sps.connections;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.StagedCollection;

/**
 * API for the connection policies and channel policies of a protocol, in a transaction.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StagedConnectionsApi {

    private final ApiCaller caller;
    private final Protocol protocol;

    /** Creates the API; applications call {@code SpsTransaction.connections(protocol)}. */
    public StagedConnectionsApi(ApiCaller caller, Protocol protocol) {
        this.caller = caller;
        this.protocol = protocol;
    }

    /** Returns a copy that uses the given call options. */
    public StagedConnectionsApi with(CallOptions options) {
        return new StagedConnectionsApi(caller.with(options), protocol);
    }

    /**
     * Returns the connection policies ({@code /api/configuration/<protocol>/connections}; "Connection policies", 8.0). Their
     * order matters: {@code list()} keeps it. How it is changed is not documented.
     */
    public StagedCollection<ConnectionPolicy> policies() {
        return ConnectionResources.CONNECTIONS.stagedBy(caller, protocol.value());
    }

    /**
     * Returns the channel policies ({@code /api/configuration/<protocol>/channel_policies}; "Channel policies", 6.0.2).
     */
    public StagedCollection<ChannelPolicy> channelPolicies() {
        return ConnectionResources.CHANNEL_POLICIES.stagedBy(caller, protocol.value());
    }
}
