package dev.gatehouse.sdk.sps.internal;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.util.Optional;
import java.util.function.Function;

/** Creates objects whose key is assigned by the appliance. */
public final class NewObject {

    private NewObject() {}

    /**
     * Sends a create request and reads the reference to the new object from the response.
     *
     * @param reference reads the reference; returns empty if the response has none
     */
    public static <R> R create(
            ApiCaller caller, ApiRequest.Builder request, String operation, Function<Object, Optional<R>> reference) {
        return caller.callOptional(request, Object.class)
                .flatMap(reference)
                .orElseThrow(() -> new ResponseFormatException(operation, 1, true, "no key in the response"));
    }
}
