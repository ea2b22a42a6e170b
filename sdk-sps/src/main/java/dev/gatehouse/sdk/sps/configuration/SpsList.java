package dev.gatehouse.sdk.sps.configuration;

import dev.gatehouse.sdk.sps.internal.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node that has children, or a collection.
 *
 * @param items the children
 * @param meta where it stands
 */
public record SpsList(List<Item> items, SpsMeta meta) {

    /**
     * A child.
     *
     * @param key its key
     * @param href its path; empty where the appliance did not say
     * @param body its body, which lists carry since 6.1 for direct children; may hold secrets of others
     */
    public record Item(String key, Optional<String> href, Map<String, @Nullable Object> body) {
        @Override
        public String toString() {
            return key;
        }
    }

    /** Reads the answer of a list. */
    public static SpsList of(Object answer) {
        List<?> items = Json.get(answer, "items") instanceof List<?> list ? list : List.of();
        return new SpsList(
                items.stream()
                        .map(item -> new Item(
                                Json.text(item, "key").orElse(""),
                                Json.text(Json.get(item, "meta"), "href"),
                                Json.object(Json.get(item, "body"))))
                        .toList(),
                new SpsMeta(Json.object(Json.get(answer, "meta"))));
    }
}
