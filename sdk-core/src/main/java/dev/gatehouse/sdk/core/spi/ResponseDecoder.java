package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a successful response. Called within an attempt, since incomplete JSON indicates a closed connection.
 *
 * @param <T> type of the value
 */
@FunctionalInterface
public interface ResponseDecoder<T extends @Nullable Object> {

    /**
     * Returns the value.
     *
     * @throws UnreadableJsonException if the body is not the expected JSON
     * @throws IOException if the body can't be passed on
     */
    T decode(ApiResponse response) throws UnreadableJsonException, IOException;
}
