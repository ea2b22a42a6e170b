package dev.gatehouse.sdk.sps.connections;

import dev.gatehouse.sdk.core.json.TypeRef;
import dev.gatehouse.sdk.sps.resource.CollectionResource;

/** The resources of this package. */
final class ConnectionResources {

    static final CollectionResource<ConnectionPolicy> CONNECTIONS =
            CollectionResource.of("connections", "{protocol}/connections", TypeRef.of(ConnectionPolicy.class));
    static final CollectionResource<ChannelPolicy> CHANNEL_POLICIES =
            CollectionResource.of("channelPolicies", "{protocol}/channel_policies", TypeRef.of(ChannelPolicy.class));

    private ConnectionResources() {}
}
