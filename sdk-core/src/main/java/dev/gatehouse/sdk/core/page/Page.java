package dev.gatehouse.sdk.core.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
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
    private final LongFunction<@Nullable String> later;

    private Page(List<T> items, @Nullable String next, OptionalLong total, LongFunction<@Nullable String> later) {
        this.items = items;
        this.next = next;
        this.total = total;
        this.later = later;
    }

    /**
     * Returns a page.
     *
     * @param next the page token of the next page; null or empty on the last page
     */
    public static <T> Page<T> of(List<T> items, @Nullable String next, OptionalLong total) {
        return new Page<>(List.copyOf(items), next, Objects.requireNonNull(total), pages -> null);
    }

    /**
     * Returns a copy that contains the positions of the later pages. {@link Paged#pagesAhead} can then request several
     * pages at the same time. A page is used only if {@link #next()} of the page before it has the same page token.
     *
     * @param next the position of the next page, such as an offset
     * @param step the distance from there to the page after it; without effect if it is not positive
     * @param end the position at which the list ends, exclusive
     * @param token returns the page token of a position
     */
    public Page<T> withLaterPages(long next, long step, long end, LongFunction<String> token) {
        return new Page<>(
                items,
                this.next,
                total,
                pages -> step > 0 && next < end && pages <= (end - 1 - next) / step
                        ? token.apply(next + pages * step)
                        : null);
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

    /** Returns the expected page token of the page that follows the next one after the given number of pages. */
    @Nullable
    String later(int pages) {
        return later.apply(pages);
    }
}
