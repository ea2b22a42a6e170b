package dev.gatehouse.sdk.sps.cluster;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Envelope;
import java.util.Map;

/**
 * API for the cluster in a transaction (REST API Reference Guide 6.0.4 to 6.0.12).
 * Requires the privilege "Basic Settings > Cluster management".
 */
public final class StagedClusterApi {

    private static final Operation ENABLE =
            Operation.put("sps.cluster.enable", "/api/configuration/local_services/cluster");
    private static final Operation PROMOTE = Operation.post("sps.cluster.promote", "/api/cluster/promote");
    private static final Operation REQUEST_JOIN =
            Operation.post("sps.cluster.requestJoin", "/api/cluster/join_request");
    private static final Operation SYNC =
            Operation.post("sps.cluster.disableSyncPlugin", "/api/cluster/configuration_sync_plugin");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.cluster()}. */
    public StagedClusterApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedClusterApi with(CallOptions options) {
        return new StagedClusterApi(caller.with(options));
    }

    /**
     * Enables the cluster interface ({@code PUT /api/configuration/local_services/cluster}; from the vendor's PowerShell
     * module, which then waits 10 seconds and logs in again, because the commit restarts services).
     *
     * @param listenAddress reference to the address of a network interface, such as {@code nic1.interfaces.<id>.addresses.<id>}
     */
    public void enable(String listenAddress) {
        caller.run(ENABLE.request()
                .body(Map.of("enabled", true, "listen_address", Arguments.notBlank("listenAddress", listenAddress))));
    }

    /**
     * Promotes the appliance to the central node of a new cluster ({@code POST /api/cluster/promote}). The request is not
     * retried.
     */
    public ClusterNode promote() {
        return Envelope.call(caller, PROMOTE, PROMOTE.request()).resource(ClusterNode.class);
    }

    /**
     * Requests that this appliance joins a cluster ({@code POST /api/cluster/join_request}). After the commit, pass the result
     * to {@link ClusterApi#addNode} of a client of the central node. The request is not retried.
     *
     * @param centralAddress IP address of the central node
     */
    public ClusterJoinRequest requestJoin(String centralAddress) {
        return Envelope.call(
                        caller,
                        REQUEST_JOIN,
                        REQUEST_JOIN
                                .request()
                                .body(Map.of(
                                        "central_management_address",
                                        Arguments.notBlank("centralAddress", centralAddress))))
                .body(ClusterJoinRequest.class);
    }

    /**
     * Disables the plugin that synchronizes the configuration of the nodes
     * ({@code POST /api/cluster/configuration_sync_plugin}; REST API Reference Guide 6.0.4). The request is not retried.
     */
    public void disableSyncPlugin() {
        caller.run(SYNC.request().body(Map.of("enabled", false)));
    }
}
