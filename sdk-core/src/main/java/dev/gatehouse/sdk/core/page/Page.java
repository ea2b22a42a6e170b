package dev.gatehouse.sdk.core.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> type of the items
 */
public final class Page<T> {

    private final List<T> items;
    private final @Nullable String next;
    private final OptionalLong total;

    private Page(List<T> items, @Nullable String next, OptionalLong total) {
        this.items = List.copyOf(items);
        this.next = next;
        this.total = total;
    }

    /** Makes a page; {@code next} marks the page after it, null or empty at the end. */
    public static <T> Page<T> of(List<T> items, @Nullable String next, OptionalLong total) {
        return new Page<>(items, next, Objects.requireNonNull(total));
    }

    /** The items, in the server's order. */
    public List<T> items() {
        return items;
    }

    /** The marker of the next page; empty on the last one. */
    public Optional<String> next() {
        return Optional.ofNullable(next).filter(marker -> !marker.isEmpty());
    }

    /** How many items the whole list has, where the server says so. */
    public OptionalLong total() {
        return total;
    }
}
