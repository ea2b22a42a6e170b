package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.sps.configuration.Reference;

/** Creates objects, whose key the answer tells. */
public final class NewObject {

    private NewObject() {}

    /** Runs the request and returns a reference to the new object. */
    public static Reference create(ApiCaller caller, ApiRequest.Builder request, String operation) {
        return caller.callOptional(request, Object.class)
                .flatMap(Reference::in)
                .orElseThrow(() -> new ResponseFormatException(operation, 1, true, "no key in the answer"));
    }
}
