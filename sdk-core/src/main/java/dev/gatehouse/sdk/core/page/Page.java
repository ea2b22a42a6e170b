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

    /**
     * Returns a page.
     *
     * @param next the page token of the next page; null or empty on the last page
     */
    public static <T> Page<T> of(List<T> items, @Nullable String next, OptionalLong total) {
        return new Page<>(items, next, Objects.requireNonNull(total));
    }

    /** Returns the items in the order of the server. */
    public List<T> items() {
        return items;
    }

    /** Returns the page token of the next page; empty on the last page. */
    public Optional<String> next() {
        return Optional.ofNullable(next).filter(token -> !token.isEmpty());
    }

    /** Returns the number of items in the whole list, if the server reports it. */
    public OptionalLong total() {
        return total;
    }
}
