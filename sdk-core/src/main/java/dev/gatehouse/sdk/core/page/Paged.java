package dev.gatehouse.sdk.core.page;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the server returns in pages. Pages are fetched when they are needed. Each page is one
 * call with its own deadline, and throws the exceptions of a call. Each iteration fetches the pages
 * again.
 *
 * @param <T> type of the items
 */
public final class Paged<T> implements Iterable<T> {

    private final String first;
    private final Function<String, Page<T>> fetch;

    private Paged(String first, Function<String, Page<T>> fetch) {
        this.first = first;
        this.fetch = fetch;
    }

    /**
     * Returns a list.
     *
     * @param first the page token of the first page
     * @param fetch returns the page for a page token
     */
    public static <T> Paged<T> of(String first, Function<String, Page<T>> fetch) {
        return new Paged<>(first, fetch);
    }

    /** Returns a stream of the items. */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> page.items().stream());
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /**
     * Returns the pages. The list ends at a page without a page token, at an empty page, and at a
     * page token that was already used. If the server does not report a total, it also ends before a
     * page with the same items as the previous one, which a server sends that ignores the page token.
     * The last two rules prevent an endless iteration.
     */
    public Iterable<Page<T>> pages() {
        return Pages::new;
    }

    private final class Pages implements Iterator<Page<T>> {

        private final Set<String> usedTokens = new HashSet<>();
        private @Nullable String token = first;
        private @Nullable Page<T> ahead;
        private List<T> previous = List.of();

        Pages() {
            usedTokens.add(first);
        }

        @Override
        public boolean hasNext() {
            if (ahead == null && token != null) {
                Page<T> page = fetch.apply(token);
                if (isSameAsPrevious(page)) {
                    token = null;
                    return false;
                }
                token = page.items().isEmpty()
                        ? null
                        : page.next().filter(usedTokens::add).orElse(null);
                ahead = page;
                previous = page.items();
            }
            return ahead != null;
        }

        /** With a total, or without another page token, the number of pages is limited anyway. */
        private boolean isSameAsPrevious(Page<T> page) {
            return page.total().isEmpty()
                    && page.next().filter(next -> !usedTokens.contains(next)).isPresent()
                    && !page.items().isEmpty()
                    && page.items().equals(previous);
        }

        @Override
        public Page<T> next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException("the list has no more pages");
            }
            Page<T> page = ahead;
            ahead = null;
            return page;
        }
    }
}
