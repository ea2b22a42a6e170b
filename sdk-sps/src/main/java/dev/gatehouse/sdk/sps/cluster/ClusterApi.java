package dev.gatehouse.sdk.sps.cluster;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.SpsList;
import dev.gatehouse.sdk.sps.error.SpsError;
import dev.gatehouse.sdk.sps.internal.Envelope;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * API for the cluster and for the join to Safeguard for Privileged Passwords (SPP), outside of transactions (REST API
 * Reference Guide 6.0.1, page 18, and the vendor's PowerShell module). Use
 * {@code SpsTransaction.cluster()} to promote and join nodes. All nodes must run the same version. Requires the privilege
 * "Basic Settings > Cluster management".
 */
public final class ClusterApi {

    private static final String NODES = "/api/cluster/nodes";

    /** The code of SPP in the details of the error: the appliance has been joined before. */
    private static final String ALREADY_JOINED = "60657";

    private static final Operation ENDPOINTS = Operation.get("sps.cluster.endpoints", "/api/cluster");
    private static final Operation LIST = Operation.get("sps.cluster.nodes", NODES);
    private static final Operation GET = Operation.get("sps.cluster.node", NODES + "/{node}");
    private static final Operation STATUS = Operation.get("sps.cluster.status", "/api/cluster/status");
    private static final Operation ADD = Operation.post("sps.cluster.addNode", NODES);
    private static final Operation JOIN_SPP = Operation.post("sps.cluster.joinSpp", "/api/cluster/spp");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.cluster()}. */
    public ClusterApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public ClusterApi with(CallOptions options) {
        return new ClusterApi(caller.with(options));
    }

    /** Lists the endpoints of the cluster ({@code GET /api/cluster}). */
    public SpsList endpoints() {
        return SpsList.read(caller, ENDPOINTS.request(), ENDPOINTS.name());
    }

    /** Lists the nodes ({@code GET /api/cluster/nodes}). */
    public List<ClusterNode> nodes() {
        return Envelope.call(caller, LIST, LIST.request()).items(ClusterNode.class);
    }

    /** Returns a node ({@code GET /api/cluster/nodes/{node}}). */
    public ClusterNode node(String id) {
        return Envelope.call(caller, GET, GET.request().path("node", id)).resource(ClusterNode.class);
    }

    /**
     * Returns the status of the cluster ({@code GET /api/cluster/status}). The appliance responds with an error until it is
     * promoted; which error is not documented.
     *
     * @return the response as open JSON; its structure is not documented
     */
    public Map<String, @Nullable Object> status() {
        return Json.object(caller.call(STATUS.request(), Object.class));
    }

    /**
     * Adds a node on the central node ({@code POST /api/cluster/nodes}). Inferred: the available page was incomplete, and the
     * response is not documented. The request is not retried.
     *
     * @param request the result of {@link StagedClusterApi#requestJoin} on the joining node
     */
    public void addNode(ClusterJoinRequest request) {
        caller.run(ADD.request().body(request));
    }

    /**
     * Joins the appliance to SPP ({@code POST /api/cluster/spp}). The request is not retried.
     *
     * @return true if the appliance was joined now; false if it has been joined before (error 60657 of SPP)
     */
    public boolean joinSpp(SppJoin join) {
        try {
            caller.run(JOIN_SPP.request().body(join));
            return true;
        } catch (ApiException e) {
            if (isAlreadyJoined(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isAlreadyJoined(ApiException e) {
        return e.details(SpsError.class)
                .flatMap(SpsError::details)
                .flatMap(details -> Json.text(Json.get(details, "response"), "Code"))
                .filter(ALREADY_JOINED::equals)
                .isPresent();
    }
}
