package dev.gatehouse.sdk.core.page;

import dev.gatehouse.sdk.core.Cancellation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of a list in order, and requests pages ahead. Each request is started by the thread that reads, so
 * that a list that is no longer read sends no more requests.
 */
final class PageReader<T> implements Iterator<Page<T>>, AutoCloseable {

    /** A server with pages of changing sizes would otherwise receive several requests for each page. */
    private static final int MAX_WRONG_POSITIONS = 3;

    private final Function<String, Page<T>> fetch;
    private final BiFunction<String, Cancellation, Page<T>> fetchAhead;
    private final int pagesAhead;
    private final boolean onArrival;
    private final Set<String> usedTokens = new HashSet<>();

    /** Pages that follow the last received one, in order. The first of them has the token of the next page. */
    private final Deque<PageAhead<T>> requested = new ArrayDeque<>();

    /** The token of the next page; null at the end of the list. */
    private @Nullable String token;

    private @Nullable Page<T> received;
    private boolean isPending;

    /** How often a page that was requested by its position was not the next one. */
    private int wrongPositions;

    /**
     * Creates a reader, which sends nothing yet.
     *
     * @param onArrival whether each page that arrives lets the next ones be requested
     */
    PageReader(
            String first,
            Function<String, Page<T>> fetch,
            BiFunction<String, Cancellation, Page<T>> fetchAhead,
            int pagesAhead,
            boolean onArrival) {
        this.token = first;
        this.fetch = fetch;
        this.fetchAhead = fetchAhead;
        this.pagesAhead = pagesAhead;
        this.onArrival = onArrival;
        usedTokens.add(first);
    }

    @Override
    public boolean hasNext() {
        if (!isPending && token != null) {
            Page<T> page = receive(token);
            if (isSameAsPrevious(page)) {
                close();
                return false;
            }
            token = page.items().isEmpty()
                    ? null
                    : page.next().filter(usedTokens::add).orElse(null);
            received = page;
            isPending = true;
            PageAhead<T> next = requested.peek();
            if (next != null && !next.token().equals(token)) {
                // The list has changed, or its pages have another size than expected.
                wrongPositions++;
                cancelRequested();
            }
            if (onArrival) {
                requestAhead();
            }
        }
        return isPending;
    }

    private Page<T> receive(String nextToken) {
        PageAhead<T> next = requested.poll();
        if (next == null) {
            return fetch.apply(nextToken);
        }
        try {
            return next.await();
        } catch (Throwable e) {
            cancelRequested();
            throw e;
        }
    }

    /** With a total, or without another page token, the number of pages is limited anyway. */
    private boolean isSameAsPrevious(Page<T> page) {
        return page.total().isEmpty()
                && page.next().filter(next -> !usedTokens.contains(next)).isPresent()
                && received != null
                && !page.items().isEmpty()
                && page.items().equals(received.items());
    }

    @Override
    public Page<T> next() {
        if (!hasNext() || received == null) {
            throw new NoSuchElementException("the list has no more pages");
        }
        isPending = false;
        return received;
    }

    /** Requests pages until enough of them are requested, or the token of the next one is not known. */
    void requestAhead() {
        while (requested.size() < pagesAhead) {
            String next = nextToRequest();
            if (next == null) {
                return;
            }
            requested.add(PageAhead.request(next, fetchAhead));
        }
    }

    private @Nullable String nextToRequest() {
        if (token == null || received == null || requested.isEmpty()) {
            return token;
        }
        String later = wrongPositions < MAX_WRONG_POSITIONS ? received.later(requested.size()) : null;
        return later != null ? later : afterLastRequested();
    }

    /** Without positions, the token of a page is known when the page before it has been received. */
    private @Nullable String afterLastRequested() {
        return requested
                .getLast()
                .received()
                .filter(page -> !page.items().isEmpty())
                .flatMap(Page::next)
                .filter(next -> !usedTokens.contains(next)
                        && requested.stream().noneMatch(page -> page.token().equals(next)))
                .orElse(null);
    }

    /** Ends the list, and the requests in progress. */
    @Override
    public void close() {
        token = null;
        cancelRequested();
    }

    private void cancelRequested() {
        PageAhead<T> next = requested.poll();
        if (next != null) {
            try {
                next.cancel();
            } finally {
                cancelRequested();
            }
        }
    }
}
