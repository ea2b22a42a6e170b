package dev.gatehouse.sdk.core.page;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.check.Arguments;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that the server returns in pages. Nothing is requested before the first item is asked for. Each page is one
 * call with its own deadline, and throws the exceptions of a call when the iteration reaches it. Each iteration
 * fetches the pages again. The items have the order of the server.
 *
 * <p>While the items are read, the next page is requested ahead, as soon as half of the current page has been
 * consumed. {@link #pagesAhead} requests more pages, or none. At the end of the list, no request was superfluous. If
 * the iteration stops before, no more requests are sent. Those in progress end by themselves, and at once if {@link
 * #stream()} is closed, the client is closed, or the {@link dev.gatehouse.sdk.core.CallOptions#cancellation()} of the
 * calls is cancelled.
 *
 * <p>A page that is requested ahead is received on a thread of its own, which ends with the request: a virtual thread
 * on JDK 21 or later. Listeners, token sources and {@code CallOptions.onResponse} are called on this thread. It has
 * the logging context (MDC) and the inheritable thread-locals of the thread that reads the list, but no others.
 *
 * <p>This class is immutable and thread-safe; an iterator and a stream are not.
 *
 * @param <T> type of the items
 */
public final class Paged<T> implements Iterable<T> {

    private static final int MAX_PAGES_AHEAD = 64;

    private final String first;
    private final Function<String, Page<T>> fetch;
    private final BiFunction<String, Cancellation, Page<T>> fetchAhead;
    private final int pagesAhead;
    /** Whether pages are requested when a page arrives, and not when half of it has been consumed. */
    private final boolean onArrival;

    private Paged(
            String first,
            Function<String, Page<T>> fetch,
            BiFunction<String, Cancellation, Page<T>> fetchAhead,
            int pagesAhead,
            boolean onArrival) {
        this.first = first;
        this.fetch = fetch;
        this.fetchAhead = fetchAhead;
        this.pagesAhead = pagesAhead;
        this.onArrival = onArrival;
    }

    /**
     * Returns a list that requests no pages ahead, unless {@link #pagesAhead} is called.
     *
     * @param first the page token of the first page
     * @param fetch returns the page for a page token. Pages ahead are fetched on other threads, which are interrupted
     *     if the page is not needed any more
     */
    public static <T> Paged<T> of(String first, Function<String, Page<T>> fetch) {
        return new Paged<>(first, fetch, (token, end) -> interruptibly(fetch, token, end), 0, true);
    }

    /**
     * Returns a list that requests the next page ahead.
     *
     * @param first the page token of the first page
     * @param fetch returns the page for a page token
     * @param fetchAhead returns the page for a page token, on another thread; the cancellation ends the request if the
     *     page is not needed any more
     */
    public static <T> Paged<T> of(
            String first, Function<String, Page<T>> fetch, BiFunction<String, Cancellation, Page<T>> fetchAhead) {
        return new Paged<>(first, fetch, fetchAhead, 1, false);
    }

    private static <T> Page<T> interruptibly(Function<String, Page<T>> fetch, String token, Cancellation end) {
        Cancellation.Registration registration = end.onCancel(Thread.currentThread()::interrupt);
        try {
            return fetch.apply(token);
        } finally {
            registration.close();
        }
    }

    /**
     * Returns a list that requests up to the given number of pages ahead, from the first page on. They are requested
     * at the same time if the server reports the length of the list and its pages have offsets. If a page contains the
     * page token of the next one, they are requested one after the other. All of them may be in memory.
     *
     * <p>The number of requests at the same time is also limited by {@code SdkConfig.maxConcurrentCalls}.
     *
     * @param pages 0 to 64; with 0, each page is requested on the calling thread when the iteration reaches it
     * @throws IllegalArgumentException if the number is not 0 to 64
     */
    public Paged<T> pagesAhead(int pages) {
        Arguments.inRange("pagesAhead", 0, MAX_PAGES_AHEAD, OptionalInt.of(pages));
        return new Paged<>(first, fetch, fetchAhead, pages, true);
    }

    /** Returns a stream of the items. Closing it cancels the requests of pages ahead that are in progress. */
    public Stream<T> stream() {
        Items<T> items = new Items<>(reader(), onArrival);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(items.pages::close);
    }

    @Override
    public Iterator<T> iterator() {
        return new Items<>(reader(), onArrival);
    }

    /**
     * Returns the pages. Pages are requested ahead only if {@link #pagesAhead} is called, because it is not known how
     * much of a page has been consumed.
     *
     * <p>The list ends at a page without a page token, at an empty page, and at a
     * page token that was already used. If the server does not report a total, it also ends before a
     * page with the same items as the previous one, which a server sends that ignores the page token.
     * The last two rules prevent an endless iteration.
     */
    public Iterable<Page<T>> pages() {
        return this::reader;
    }

    private PageReader<T> reader() {
        return new PageReader<>(first, fetch, fetchAhead, pagesAhead, onArrival);
    }

    private static final class Items<T> implements Iterator<T> {

        final PageReader<T> pages;
        private final boolean onArrival;
        private List<T> page = List.of();
        private int next;

        Items(PageReader<T> pages, boolean onArrival) {
            this.pages = pages;
            this.onArrival = onArrival;
        }

        @Override
        public boolean hasNext() {
            while (next == page.size()) {
                if (!pages.hasNext()) {
                    return false;
                }
                page = pages.next().items();
                next = 0;
            }
            if (onArrival || next * 2L >= page.size()) {
                pages.requestAhead();
            }
            return true;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the list has no more items");
            }
            return page.get(next++);
        }
    }
}
