package dev.gatehouse.sdk.commvault.commserve;

import dev.gatehouse.sdk.commvault.internal.Fields;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.Operation;
import java.util.Optional;
import java.util.OptionalLong;

/** The CommServe, which is the central server of an installation. The rights that these operations need are not documented. */
public final class CommServeApi {

    private static final Operation GET = Operation.get("commvault.commServe.get", "/CommServ");
    private static final Operation LICENSE = Operation.get("commvault.commServe.license", "/V4/License");

    private final ApiCaller caller;

    /** Created by {@code CommvaultClient.commServe()}. */
    public CommServeApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given options. */
    public CommServeApi with(CallOptions options) {
        return new CommServeApi(caller.with(options));
    }

    /**
     * Returns the name and version of the server: {@code GET /CommServ}. Public clients send this request; it is not in the
     * reference.
     */
    public CommServe get() {
        Fields fields = Fields.call(caller, GET.request());
        Optional<Fields> commcell = fields.object("commcell");
        OptionalLong servicePack = fields.id("currentSPVersion");
        if (commcell.isEmpty() && servicePack.isEmpty()) {
            throw new ResponseFormatException(GET.name(), 1, false, "the response has neither a name nor a version");
        }
        return CommServe.builder()
                .name(commcell.flatMap(named -> named.text("commCellName")))
                .guid(commcell.flatMap(named -> named.text("csGUID")))
                .hostName(fields.text("hostName"))
                .servicePack(servicePack)
                .version(fields.text("csVersionInfo"))
                .releaseName(fields.text("releaseName"))
                .timeZone(fields.text("timeZone"))
                .fields(fields.all())
                .build();
    }

    /** Returns the license: {@code GET /V4/License} (OpenAPI file of 11.32). */
    public License license() {
        return caller.call(LICENSE.request(), License.class);
    }
}
