package dev.gatehouse.sdk.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Pages that are requested before the iteration reaches them. A page is held back until its gate is open. */
@Timeout(60)
class PagesAheadTest {

    private static final int PAGE = 4;

    private final List<String> requested = new CopyOnWriteArrayList<>();
    private final List<String> cancelled = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();
    private int length = 40;
    private boolean withOffsets = true;

    /** The requests end with the list: no thread is left. */
    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : threads) {
            if (!thread.equals(Thread.currentThread())) {
                thread.join(30_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    /** Returns the gate of a page, and closes it at the first call. */
    private CountDownLatch gate(String token) {
        return gates.computeIfAbsent(token, any -> new CountDownLatch(1));
    }

    private void awaitRequests(String... tokens) throws InterruptedException {
        for (String token : tokens) {
            assertThat(arrival(token).await(30, TimeUnit.SECONDS)).as(token).isTrue();
        }
    }

    private CountDownLatch arrival(String token) {
        return arrivals.computeIfAbsent(token, any -> new CountDownLatch(1));
    }

    private Paged<Integer> list() {
        return Paged.of("0", token -> fetch(token, Cancellation.create()), this::fetch);
    }

    private Page<Integer> fetch(String token, Cancellation end) {
        requested.add(token);
        threads.add(Thread.currentThread());
        arrival(token).countDown();
        CountDownLatch gate = gates.getOrDefault(token, new CountDownLatch(0));
        Cancellation.Registration registration = end.onCancel(gate::countDown);
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new CallInterruptedException("test.list", 1, false, e);
        } finally {
            registration.close();
        }
        if (end.isCancelled()) {
            cancelled.add(token);
            throw new CallCancelledException("test.list", 1, false, null);
        }
        return page(Integer.parseInt(token));
    }

    private Page<Integer> page(int from) {
        List<Integer> items =
                IntStream.range(from, Math.min(length, from + PAGE)).boxed().toList();
        int next = from + PAGE;
        Page<Integer> page = Page.of(
                items,
                next < length ? Integer.toString(next) : null,
                withOffsets ? OptionalLong.of(length) : OptionalLong.empty());
        return withOffsets ? page.withLaterPages(next, PAGE, length, Long::toString) : page;
    }

    private List<Integer> all() {
        return IntStream.range(0, length).boxed().toList();
    }

    @Test
    void nothingIsRequested_beforeTheFirstItemIsAskedFor() {
        Iterator<Integer> items = list().pagesAhead(8).iterator();
        Stream<Integer> stream = list().pagesAhead(8).stream();
        assertThat(requested).isEmpty();
        assertThat(items.next()).isZero();
        assertThat(stream.findFirst()).contains(0);
    }

    @Test
    void nextPage_isRequestedWhenHalfOfThePageHasBeenConsumed() throws Exception {
        gate("4");
        Iterator<Integer> items = list().iterator();
        items.next();
        items.next();
        assertThat(requested).containsExactly("0");
        items.next();
        awaitRequests("4");
        assertThat(items.next()).isEqualTo(3);
        gate("4").countDown();
        assertThat(items.next()).isEqualTo(4);
        assertThat(requested).containsExactly("0", "4");
    }

    @Test
    void searchThatEndsInTheFirstHalf_sendsNoFurtherRequest() {
        assertThat(list().stream().anyMatch(item -> item == 5)).isTrue();
        assertThat(list().stream().limit(6)).hasSize(6);
        assertThat(requested).containsExactly("0", "4", "0", "4");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "3,true", "8,true", "64,true", "0,false", "1,false", "3,false", "8,false"})
    void listThatIsReadToTheEnd_requestsEachPageOnce(int pages, boolean offsets) {
        withOffsets = offsets;
        for (int items : List.of(40, 39, 37, 4, 1)) {
            length = items;
            requested.clear();
            assertThat(list().pagesAhead(pages)).containsExactlyElementsOf(all());
            assertThat(requested).hasSize((items + PAGE - 1) / PAGE).doesNotHaveDuplicates();
        }
        length = 40;
        requested.clear();
        assertThat(list()).containsExactlyElementsOf(all());
        assertThat(list().pagesAhead(pages).pages()).hasSize(10);
        assertThat(requested).hasSize(20);
    }

    @Test
    void pagesWithOffsets_areRequestedAtTheSameTime_andReturnedInOrder() throws Exception {
        List<String> ahead = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Integer.toString(i * PAGE))
                .toList();
        ahead.forEach(this::gate);
        Iterator<Integer> items = list().pagesAhead(8).iterator();
        assertThat(items.next()).isZero();
        awaitRequests(ahead.toArray(String[]::new));
        for (int i = ahead.size() - 1; i >= 0; i--) {
            gate(ahead.get(i)).countDown();
        }
        List<Integer> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        assertThat(rest).containsExactlyElementsOf(all().subList(1, length));
        assertThat(requested).hasSize(10);
    }

    @Test
    void pagesAhead_areAtMostTheGivenNumber() throws Exception {
        Iterator<Integer> items = list().pagesAhead(3).iterator();
        for (int item = 0; item < 8; item++) {
            items.next();
        }
        awaitRequests("0", "4", "8", "12", "16");
        noThreadIsLeft();
        assertThat(requested).containsExactlyInAnyOrder("0", "4", "8", "12", "16");
    }

    /** No response is sent before eight requests wait for one: 65 pages take the time of nine. */
    @Test
    void eightPagesAhead_areAlwaysInFlight() {
        length = 65 * PAGE;
        AtomicInteger rounds = new AtomicInteger();
        CyclicBarrier eight = new CyclicBarrier(8, rounds::incrementAndGet);
        Paged<Integer> list = Paged.of("0", this::page, (token, end) -> {
            await(eight);
            return page(token);
        });
        assertThat(list.pagesAhead(8)).containsExactlyElementsOf(all());
        assertThat(rounds).hasValue(8);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A consumer that takes as long as a page waits for the first page only. */
    @Test
    void onePageAheadByToken_isRequestedBeforeThePageIsConsumed() throws Exception {
        withOffsets = false;
        Iterator<Integer> items = list().pagesAhead(1).iterator();
        for (int item = 0; item < length; item++) {
            assertThat(items.next()).isEqualTo(item);
            int nextPage = (item / PAGE + 1) * PAGE;
            if (nextPage < length) {
                awaitRequests(Integer.toString(nextPage));
            }
        }
        assertThat(items).isExhausted();
        assertThat(requested).hasSize(10);
    }

    /** Without positions, the token of a page is in the page before it. */
    @Test
    void pagesByToken_areRequestedOneAfterTheOther() throws Exception {
        withOffsets = false;
        gate("4");
        Iterator<Integer> items = list().pagesAhead(2).iterator();
        items.next();
        awaitRequests("4");
        items.next();
        assertThat(requested).containsExactly("0", "4");
        gate("4").countDown();
        threads.get(1).join(30_000);
        items.next();
        awaitRequests("8");
        threads.get(2).join(30_000);
        items.next();
        noThreadIsLeft();
        assertThat(requested).containsExactly("0", "4", "8");
    }

    /** A server may repeat the token of a page that is requested, or of one that was received. */
    @ParameterizedTest
    @CsvSource({"8, 4", "8, 8", "8, 0", "4, 0"})
    void tokenOfARequestedPage_isNotRequestedAgain(String last, String next) throws Exception {
        expectNoRequestAfter(last, Page.of(List.of(100), next, OptionalLong.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "8"})
    void tokenOfAnEmptyPage_isNotRequested(String last) throws Exception {
        expectNoRequestAfter(last, Page.of(List.of(), "12", OptionalLong.empty()));
    }

    /** Each item of the first page lets one more page be requested, as long as the token of a next one is known. */
    private void expectNoRequestAfter(String last, Page<Integer> lastPage) throws InterruptedException {
        withOffsets = false;
        Paged<Integer> list = Paged.of("0", token -> fetch(token, Cancellation.create()), (token, end) -> {
            Page<Integer> page = fetch(token, end);
            return token.equals(last) ? lastPage : page;
        });
        Iterator<Integer> items = list.pagesAhead(8).iterator();
        for (int page = 0; page < PAGE; page++) {
            items.next();
            awaitRequests(Integer.toString(Math.min(Integer.parseInt(last), (page + 1) * PAGE)));
            noThreadIsLeft();
        }
        assertThat(requested).containsExactlyElementsOf(last.equals("8") ? List.of("0", "4", "8") : List.of("0", "4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void failure_isThrownAtTheFirstItemOfItsPage_andTheOtherRequestsEnd(int pages) throws Exception {
        IllegalStateException failure = new IllegalStateException("page 4");
        AtomicInteger failures = new AtomicInteger(1);
        List<String> others = pages == 1 ? List.of() : List.of("8", "12", "16", "20", "24", "28", "32");
        others.forEach(this::gate);
        Paged<Integer> list = Paged.of("0", this::page, (token, end) -> {
            Page<Integer> page = fetch(token, end);
            if (token.equals("4") && failures.getAndDecrement() > 0) {
                throw failure;
            }
            return page;
        });
        Iterator<Integer> items = list.pagesAhead(pages).iterator();
        for (int item = 0; item < PAGE; item++) {
            assertThat(items.next()).isEqualTo(item);
        }
        awaitRequests("4");
        awaitRequests(others.toArray(String[]::new));
        assertThatThrownBy(items::hasNext).isSameAs(failure);
        noThreadIsLeft();
        assertThat(cancelled).containsExactlyInAnyOrderElementsOf(others);
        gates.clear();

        // As without pages ahead, the page is requested again.
        assertThat(items.next()).isEqualTo(4);
    }

    private Page<Integer> page(String token) {
        return page(Integer.parseInt(token));
    }

    @Test
    void errorAndCheckedException_areThrownUnchanged() {
        for (Throwable thrown : List.of(new AssertionError("of the request"), new IOException("undeclared"))) {
            Paged<Integer> list = Paged.of("0", this::page, (token, end) -> undeclared(thrown));
            assertThatThrownBy(() -> list.forEach(item -> {})).isSameAs(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Page<Integer> undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void closingTheStream_cancelsTheRequestsInProgress() throws Exception {
        List.of("4", "8", "12").forEach(this::gate);
        try (Stream<Integer> stream = list().pagesAhead(3).stream()) {
            assertThat(stream.findFirst()).contains(0);
            awaitRequests("4", "8", "12");
        }
        noThreadIsLeft();
        assertThat(cancelled).containsExactlyInAnyOrder("4", "8", "12");
    }

    @Test
    void abandonedIterator_sendsNothingMore() throws Exception {
        for (Integer item : list().pagesAhead(2)) {
            assertThat(item).isZero();
            break;
        }
        awaitRequests("4", "8");
        noThreadIsLeft();
        assertThat(requested).containsExactlyInAnyOrder("0", "4", "8");
    }

    @Test
    void interruptOfTheConsumer_endsTheRequest() throws Exception {
        gate("4");
        gate("8");
        Iterator<Integer> items = list().pagesAhead(2).iterator();
        for (int item = 0; item < PAGE; item++) {
            items.next();
        }
        awaitRequests("4", "8");
        Thread.currentThread().interrupt();
        assertThatThrownBy(items::next)
                .isInstanceOfSatisfying(
                        CallInterruptedException.class,
                        e -> assertThat(e.operation()).isEqualTo("test.list"));
        assertThat(Thread.interrupted()).isTrue();
        noThreadIsLeft();
        assertThat(cancelled).containsExactlyInAnyOrder("4", "8");
    }

    /** The server reduces the size of its pages while the list is read. */
    @Test
    void pageOfAnotherSizeThanExpected_isFollowedByTheRightOne() {
        Paged<Integer> list = Paged.of("0", this::shrinking, (token, end) -> shrinking(token));
        assertThat(list.pagesAhead(3)).containsExactlyElementsOf(all());
        assertThat(list.pagesAhead(0)).containsExactlyElementsOf(all());
    }

    private Page<Integer> shrinking(String token) {
        int from = Integer.parseInt(token);
        List<Integer> items = page(from).items().subList(0, from < 12 ? PAGE : 2);
        int next = from + items.size();
        return Page.of(items, next < length ? Integer.toString(next) : null, OptionalLong.of(length))
                .withLaterPages(next, items.size(), length, Long::toString);
    }

    /** Wrong positions are given up, so that such a server does not receive eight requests for each page. */
    @Test
    void pagesOfChangingSizes_areSoonRequestedByTheTokensOfTheServer() {
        length = 200;
        AtomicInteger ahead = new AtomicInteger();
        Paged<Integer> list = Paged.of("0", this::changing, (token, end) -> {
            ahead.incrementAndGet();
            return changing(token);
        });
        assertThat(list.pagesAhead(8)).containsExactlyElementsOf(all());
        assertThat(ahead).hasValueLessThanOrEqualTo(133 + 3 * 8);
    }

    /** Pages of 1, 2, 1, 2 ... items: 134 for 200 items. */
    private Page<Integer> changing(String token) {
        int from = Integer.parseInt(token);
        List<Integer> items = page(from).items().subList(0, Math.min(length - from, from % 3 == 0 ? 1 : 2));
        int next = from + items.size();
        return Page.of(items, next < length ? Integer.toString(next) : null, OptionalLong.of(length))
                .withLaterPages(next, items.size(), length, Long::toString);
    }

    /** A server may send any numbers. */
    @Test
    void laterPages_areWithinTheList_whateverTheNumbersAre() {
        Page<Integer> page = Page.of(List.of(1), "10", OptionalLong.empty());
        assertThat(later(page.withLaterPages(10, 5, 21, Long::toString))).containsExactly("10", "15", "20");
        assertThat(later(page.withLaterPages(10, 5, 20, Long::toString))).containsExactly("10", "15");
        assertThat(later(page.withLaterPages(10, 5, 10, Long::toString))).isEmpty();
        assertThat(later(page.withLaterPages(10, 0, 20, Long::toString))).isEmpty();
        assertThat(later(page.withLaterPages(10, -5, 20, Long::toString))).isEmpty();
        assertThat(later(page.withLaterPages(0, Long.MAX_VALUE / 2, Long.MAX_VALUE, Long::toString)))
                .containsExactly("0", "4611686018427387903", "9223372036854775806");
    }

    private static List<String> later(Page<Integer> page) {
        return IntStream.range(0, 64)
                .mapToObj(page::later)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void listThatGetsShorter_endsWithItsLastPage() throws Exception {
        Paged<Integer> list = list().pagesAhead(3);
        Iterator<Integer> items = list.iterator();
        items.next();
        awaitRequests("4", "8", "12");
        noThreadIsLeft();
        length = 18;
        List<Integer> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        assertThat(rest).containsExactlyElementsOf(all().subList(1, 18));
        // The pages that were received before say that there are more.
        awaitRequests("20", "24");
        assertThat(requested).containsExactlyInAnyOrder("0", "4", "8", "12", "16", "20", "24");
    }

    @Test
    void listThatGetsLonger_isReadToItsNewEnd() throws Exception {
        length = 16;
        Iterator<Integer> items = list().pagesAhead(2).iterator();
        items.next();
        awaitRequests("4", "8");
        noThreadIsLeft();
        length = 30;
        List<Integer> rest = new ArrayList<>();
        items.forEachRemaining(rest::add);
        assertThat(rest).containsExactlyElementsOf(all().subList(1, 30));
    }

    /** The rules that end a list are the same, however many pages are requested ahead. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 8})
    void rulesThatEndAList_holdWithPagesAhead(int pages) {
        assertThat(repeating(token -> Page.of(List.of(1), "a", OptionalLong.empty()), pages))
                .containsExactly(1);
        assertThat(repeating(token -> Page.of(List.of(1, 2), token + "a", OptionalLong.empty()), pages))
                .containsExactly(1, 2);
        assertThat(repeating(token -> Page.of(List.of(1), token.equals("a") ? "b" : null, OptionalLong.empty()), pages))
                .containsExactly(1, 1);
        assertThat(repeating(
                        token -> Page.of(
                                token.equals("aaa") ? List.of() : List.of(token.length()),
                                token + "a",
                                OptionalLong.empty()),
                        pages))
                .containsExactly(1, 2);
        assertThat(repeating(
                        token -> Page.of(
                                List.of(token.length()), token.length() < 4 ? token + "a" : "aa", OptionalLong.empty()),
                        pages))
                .containsExactly(1, 2, 3, 4);
    }

    private static <T> Paged<T> repeating(Function<String, Page<T>> fetch, int pages) {
        return Paged.of("a", fetch, (token, end) -> fetch.apply(token)).pagesAhead(pages);
    }

    @Test
    void listOfAFunction_isReadOnTheCallingThread() {
        Paged<Integer> list = Paged.of("0", token -> fetch(token, Cancellation.create()));
        assertThat(list).hasSize(40);
        assertThat(threads).hasSize(10).containsOnly(Thread.currentThread());
    }

    @Test
    void listOfAFunction_hasPagesAheadIfAskedFor() {
        Paged<Integer> list = Paged.of("0", token -> fetch(token, Cancellation.create()));
        assertThat(list.pagesAhead(2)).containsExactlyElementsOf(all());
        assertThat(threads).hasSize(10).doesNotHaveDuplicates();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void listOfAFunction_closedStream_interruptsTheThreadOfThePage() throws Exception {
        gate("4");
        Paged<Integer> list = Paged.of("0", token -> fetch(token, Cancellation.create()));
        try (Stream<Integer> stream = list.pagesAhead(1).stream()) {
            assertThat(stream.findFirst()).contains(0);
            awaitRequests("4");
        }
        noThreadIsLeft();
        assertThat(threads).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void threadOfAPage_hasTheLoggingContext_andIsADaemon() throws Exception {
        List<String> contexts = new CopyOnWriteArrayList<>();
        MDC.put("request", "r-1");
        try {
            Paged.of("0", this::page, (token, end) -> {
                        contexts.add(MDC.get("request") + " "
                                + Thread.currentThread().isDaemon() + " "
                                + Thread.currentThread().getName());
                        return fetch(token, end);
                    })
                    .forEach(item -> {});
        } finally {
            MDC.remove("request");
        }
        assertThat(contexts).hasSize(9).containsOnly("r-1 true gatehouse-page");
        boolean hasVirtualThreads = Runtime.version().feature() >= 21;
        assertThat(threads)
                .hasSize(9)
                .allMatch(thread -> thread.toString().startsWith("VirtualThread") == hasVirtualThreads);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65})
    void invalidNumbers_areRejected(int pages) {
        assertThatThrownBy(() -> list().pagesAhead(pages))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pagesAhead must be 0 to 64, not " + pages);
    }
}
