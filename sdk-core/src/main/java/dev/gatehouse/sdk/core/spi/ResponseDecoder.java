package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;

/**
 * Decodes a successful response whose headers or media type matter in addition to its JSON. Called within an attempt,
 * since incomplete JSON indicates a closed connection.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ResponseDecoder<T> {

    /**
     * Returns the value.
     *
     * @throws UnreadableJsonException if the body is not the expected JSON
     */
    T decode(ApiResponse response) throws UnreadableJsonException;
}
