package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;

/** Cancels the call when its response was received. */
record CancellingAuthenticator(Cancellation cancellation) implements Authenticator {

    @Override
    public ApiRequest apply(ApiRequest request, Deadline deadline) {
        return request;
    }

    @Override
    public void received(ApiRequest request, ApiResponse response) {
        cancellation.cancel();
    }
}
