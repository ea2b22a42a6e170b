package dev.gatehouse.sdk.sps.connections;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.sps.configuration.SettingCollection;

/**
 * Read-only API for the connection policies and channel policies of a protocol.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class ConnectionsApi {

    private final ApiCaller caller;
    private final Protocol protocol;

    /** Creates the API; applications call {@code SpsClient.connections(protocol)}. */
    public ConnectionsApi(ApiCaller caller, Protocol protocol) {
        this.caller = caller;
        this.protocol = protocol;
    }

    /** Returns a copy that uses the given call options. */
    public ConnectionsApi with(CallOptions options) {
        return new ConnectionsApi(caller.with(options), protocol);
    }

    /**
     * Returns the connection policies ({@code /api/configuration/<protocol>/connections}; "Connection policies", 8.0). Their
     * order matters: {@code list()} keeps it.
     */
    public SettingCollection<ConnectionPolicy> policies() {
        return ConnectionResources.CONNECTIONS.readBy(caller, protocol.value());
    }

    /**
     * Returns the channel policies ({@code /api/configuration/<protocol>/channel_policies}; "Channel policies", 6.0.2).
     */
    public SettingCollection<ChannelPolicy> channelPolicies() {
        return ConnectionResources.CHANNEL_POLICIES.readBy(caller, protocol.value());
    }
}
