package dev.gatehouse.sdk.sps.configuration;

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
     * @param key the key
     * @param href the path; empty if the response does not contain it
     * @param body the body; lists contain it for direct children since 6.1. It may contain secrets
     */
    public record Item(String key, Optional<String> href, Map<String, @Nullable Object> body) {
        @Override
        public String toString() {
            return key;
        }
    }

    /** Returns the list in a response. */
    public static SpsList of(Object response) {
        List<?> items = Json.get(response, "items") instanceof List<?> list ? list : List.of();
        return new SpsList(
                items.stream()
                        .map(item -> new Item(
                                Json.text(item, "key").orElse(""),
                                Json.text(Json.get(item, "meta"), "href"),
                                Json.object(Json.get(item, "body"))))
                        .toList(),
                new SpsMeta(Json.object(Json.get(response, "meta"))));
    }
}
