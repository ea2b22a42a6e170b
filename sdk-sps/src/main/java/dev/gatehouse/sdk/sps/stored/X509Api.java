package dev.gatehouse.sdk.sps.stored;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.NewObject;

/**
 * API for X.509 identities that settings refer to ({@code /api/configuration/x509}; "Certificates stored on SPS", REST API
 * Reference Guide 6.0.7). Requires the privilege {@code REST server}; since about 7.0, the privilege of the corresponding
 * page of the web interface.
 */
public final class X509Api {

    private static final Operation CREATE = Operation.post("sps.x509.create", "/api/configuration/x509");

    private final ApiCaller caller;

    /** Creates the API; applications call {@code SpsTransaction.x509()}. */
    public X509Api(ApiCaller caller) {
        this.caller = caller;
    }

    /** Returns a copy that uses the given call options. */
    public X509Api with(CallOptions options) {
        return new X509Api(caller.with(options));
    }

    /**
     * Stores an identity ({@code POST /api/configuration/x509}). SPS validates the certificate and its chain. The request is
     * not retried.
     *
     * @return a reference to the identity
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException if SPS rejects the certificate or the key
     */
    public Reference create(NewX509Identity identity) {
        return NewObject.create(caller, CREATE.request().body(identity), CREATE.name(), CREATE.path(), Reference::in);
    }
}
