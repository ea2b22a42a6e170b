package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import java.io.IOException;
import okhttp3.Call;
import okhttp3.Response;

/** Reads the responses to the attempts of one call while their connections are open. */
interface ResponseReader {

    /** Returns the request of the next attempt. */
    default ApiRequest prepare(ApiRequest request) {
        return request;
    }

    /** Reads a response completely. */
    ApiResponse read(Call call, Response response, AttemptState state) throws IOException;

    /** Returns whether the response was successful and its body already went to its target. */
    default boolean isDelivered() {
        return false;
    }

    /** Returns whether another attempt is possible after a broken connection. */
    default boolean canRetry() {
        return true;
    }

    /** Returns whether the attempt timeout limits each wait for bytes instead of the whole attempt. */
    default boolean isStreaming() {
        return false;
    }
}
