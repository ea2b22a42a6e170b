package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.json.UnreadableJsonException;
import org.jspecify.annotations.Nullable;

/** Turns a successful answer into a value; inside the loop, since a text that breaks off is a lost connection. */
@FunctionalInterface
public interface Decoder<T extends @Nullable Object> {

    /** Returns the value. */
    T decode(ApiResponse response) throws UnreadableJsonException;
}
