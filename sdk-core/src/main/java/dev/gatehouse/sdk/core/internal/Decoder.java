package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decodes a successful response. Called within an attempt, since incomplete JSON indicates a closed connection. */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

    /**
     * Returns the value.
     *
     * @throws IOException if the body can't be passed on
     */
    T decode(ApiResponse response) throws UnreadableJsonException, IOException;
}
