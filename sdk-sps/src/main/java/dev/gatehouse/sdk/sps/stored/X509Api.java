package dev.gatehouse.sdk.sps.stored;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.sps.configuration.Reference;
import dev.gatehouse.sdk.sps.internal.NewObject;

/**
 * X.509 identities that settings refer to: {@code /api/configuration/x509} ("Certificates stored on SPS", REST API
 * Reference Guide 6.0.7). Needs the privilege {@code REST server}, from about 7.0 on that of the same page of the web
 * interface.
 */
public final class X509Api {

    private static final Operation CREATE = Operation.post("sps.x509.create", "/api/configuration/x509");

    private final ApiCaller caller;

    /** Made by {@code SpsTransaction.x509()}. */
    public X509Api(ApiCaller caller) {
        this.caller = caller;
    }

    /** The same with other options. */
    public X509Api with(CallOptions options) {
        return new X509Api(caller.with(options));
    }

    /**
     * Stores an identity: {@code POST /api/configuration/x509}. Not sent twice. SPS checks certificate and chain.
     *
     * @return a reference to it
     * @throws dev.gatehouse.sdk.core.error.InvalidRequestException when SPS finds certificate or key bad
     */
    public Reference create(NewX509Identity identity) {
        return NewObject.create(caller, CREATE.request().body(identity), CREATE.name());
    }
}
