package dev.gatehouse.sdk.core.json;

import org.jspecify.annotations.Nullable;

/** Reads JSON bytes as values. */
@FunctionalInterface
public interface JsonReader {

    /**
     * Reads a value.
     *
     * @param json UTF-8 text
     * @return the value; null when the text is the literal {@code null}
     * @throws UnreadableJsonException if the text is empty, is not JSON, or has another structure than the type
     */
    <T> @Nullable T decode(byte[] json, TypeRef<T> type) throws UnreadableJsonException;
}
