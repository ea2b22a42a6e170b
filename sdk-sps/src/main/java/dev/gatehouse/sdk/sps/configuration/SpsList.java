package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node with children, or a collection.
 *
 * @param items the children
 * @param meta the position in the tree
 */
public record SpsList(List<Item> items, SpsMeta meta) {

    /**
     * A child.
     *
     * @param key the key; an empty string if the item has none
     * @param href the path; empty if the response does not contain it
     * @param json the whole item as it was received. It may contain secrets
     */
    public record Item(
            String key, Optional<String> href, @Nullable Object json) {

        /**
         * Returns the body if it is an object, an empty map otherwise. Lists contain the bodies of direct children since
         * 6.1.
         */
        public Map<String, @Nullable Object> body() {
            return Json.object(value());
        }

        /** Returns the body: an object, list, string, number or boolean; null if the item has none. */
        public @Nullable Object value() {
            return Json.get(json, "body");
        }

        @Override
        public String toString() {
            return key;
        }
    }

    /**
     * Returns the list in a response that was read with {@code raw()}. Its items are in the order of the response.
     *
     * @throws IllegalArgumentException if the response is not a list
     */
    public static SpsList of(Object response) {
        if (!(Json.get(response, "items") instanceof List<?> items)) {
            throw new IllegalArgumentException("the response must have a list of items");
        }
        return new SpsList(
                items.stream()
                        .map(item -> new Item(
                                Json.text(item, "key").orElse(""), Json.text(Json.get(item, "meta"), "href"), item))
                        .toList(),
                new SpsMeta(Json.object(Json.get(response, "meta"))));
    }

    /**
     * Reads a list; applications get lists from an API such as {@code SpsClient.configuration(path)}.
     *
     * @throws ResponseFormatException if the response is not a list
     */
    public static SpsList read(ApiCaller caller, ApiRequest.Builder request, String operation) {
        Object response = caller.call(request, Object.class);
        if (!(Json.get(response, "items") instanceof List<?>)) {
            throw new ResponseFormatException(
                    operation, 1, false, "no items in the response; the path may be an object, use get()");
        }
        return of(response);
    }
}
