package dev.gatehouse.sdk.sps.cluster;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Envelope;

/**
 * API for the join to Starling ({@code /api/starling/join}). Source: the vendor's PowerShell module. No transaction is
 * needed.
 * Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StarlingApi {

    private static final String JOIN = "/api/starling/join";

    private static final Operation GET = Operation.get("sps.starling.get", JOIN);
    private static final Operation POST = Operation.post("sps.starling.join", JOIN);
    private static final Operation DELETE = Operation.delete("sps.starling.unjoin", JOIN);

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsClient.starling()}. */
    public StarlingApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StarlingApi with(CallOptions options) {
        return new StarlingApi(caller.with(options));
    }

    /** Returns the product data that a join needs ({@code GET /api/starling/join}). */
    public StarlingProduct product() {
        return Envelope.call(caller, GET, GET.request()).body(StarlingProduct.class);
    }

    /** Joins the appliance to Starling ({@code POST /api/starling/join}). The request is not retried. */
    public void join(StarlingJoin join) {
        caller.run(POST.request().body(join));
    }

    /**
     * Ends the join to Starling ({@code DELETE /api/starling/join}). Rejected while remote access is enabled; how SPS reports
     * this is not documented.
     */
    public void unjoin() {
        caller.run(DELETE.request());
    }
}
