package dev.gatehouse.sdk.core.page;

import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that the server gives in pages. Nothing is fetched before it is needed; each page is one ordinary call with
 * its own deadline, and fails like one. Going through it again fetches it again.
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

    /** Makes a list from the marker of its first page and a function that fetches the page of a marker. */
    public static <T> Paged<T> of(String first, Function<String, Page<T>> fetch) {
        return new Paged<>(first, fetch);
    }

    /** The items one by one. */
    public Stream<T> stream() {
        return StreamSupport.stream(pages().spliterator(), false).flatMap(page -> page.items().stream());
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    /**
     * The pages. The last one has no marker of a next, an empty page ends the list, and so does a marker that was there
     * before, since a server that repeats it would never end.
     */
    public Iterable<Page<T>> pages() {
        return Pages::new;
    }

    private final class Pages implements Iterator<Page<T>> {

        private final Set<String> seen = new HashSet<>();
        private @Nullable String marker = first;
        private @Nullable Page<T> ahead;

        Pages() {
            seen.add(first);
        }

        @Override
        public boolean hasNext() {
            if (ahead == null && marker != null) {
                Page<T> page = fetch.apply(marker);
                marker = page.items().isEmpty()
                        ? null
                        : page.next().filter(seen::add).orElse(null);
                ahead = page;
            }
            return ahead != null;
        }

        @Override
        public Page<T> next() {
            if (!hasNext() || ahead == null) {
                throw new NoSuchElementException("the list ended");
            }
            Page<T> page = ahead;
            ahead = null;
            return page;
        }
    }
}
