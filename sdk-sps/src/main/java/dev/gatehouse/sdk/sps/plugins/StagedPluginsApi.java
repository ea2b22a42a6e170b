package dev.gatehouse.sdk.sps.plugins;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.internal.Envelope;

/**
 * API for plugins in a transaction ("upload-a-plugin", REST API Reference Guide 6.0.12; 6.9.5, page 44). Requires the privilege
 * {@code REST server}; since about 7.0, the privilege of the corresponding page of the web interface.
 */
public final class StagedPluginsApi {

    private static final Operation UPLOAD = Operation.post("sps.plugins.upload", "/api/upload/plugins");
    private static final Operation DELETE =
            Operation.delete("sps.plugins.delete", "/api/configuration/plugins/aa/{plugin}");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.plugins()}. */
    public StagedPluginsApi(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public StagedPluginsApi with(CallOptions options) {
        return new StagedPluginsApi(caller.with(options));
    }

    /**
     * Uploads a plugin ({@code POST /api/upload/plugins}). It takes effect with the commit. The request is not retried.
     *
     * @param zip the ZIP file of the plugin
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if the ZIP file is not a valid plugin
     *     ({@code InvalidPlugin}), its version is not supported (a 400 without a type), or the plugin was stored and could not
     *     be deployed ({@code TransactionProcessingError})
     */
    public Plugin upload(BodySource zip) {
        return Envelope.call(caller, UPLOAD, UPLOAD.request().body(zip, "application/zip"))
                .resource(Plugin.class);
    }

    /**
     * Deletes a plugin ({@code DELETE /api/configuration/plugins/aa/{plugin}}); since 6.4.
     *
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if a connection policy uses the plugin
     *     ({@code SemanticError})
     * @throws dev.gatehouse.sdk.core.error.NotFoundException if the plugin does not exist
     */
    public void delete(String key) {
        caller.run(DELETE.request().path("plugin", key));
    }
}
