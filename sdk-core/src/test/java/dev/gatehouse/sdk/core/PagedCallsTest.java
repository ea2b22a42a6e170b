package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.core.TestVendor.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.observe.CallEvent;
import dev.gatehouse.sdk.core.observe.CallListener;
import dev.gatehouse.sdk.core.page.Page;
import dev.gatehouse.sdk.core.page.Paged;
import dev.gatehouse.sdk.testkit.ByteServer;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The calls of pages that are requested ahead, over HTTP. */
@Timeout(60)
class PagedCallsTest {

    private static final int LENGTH = 40;
    private static final int PAGE = 4;

    private final TestTime time = new TestTime();
    private final List<String> callThreads = new CopyOnWriteArrayList<>();
    private final List<CallEvent> attempts = new CopyOnWriteArrayList<>();
    private final Map<Integer, String> responses = new ConcurrentHashMap<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private final ByteServer server = ByteServer.start((request, number, connection) -> {
        int from = Integer.parseInt(request.query("from").orElseThrow());
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        arrivals.release();
        if (from > 0) {
            gate.await();
        }
        inFlight.decrementAndGet();
        String response = responses.remove(from);
        ByteServer.write(connection, response != null ? response : ByteServer.json(200, page(from)));
        return true;
    });
    private ApiCaller caller = TestVendor.caller(config());

    private SdkConfig config() {
        return SdkConfig.builder(server.url())
                .allowPlainHttp(true)
                .time(time)
                .addListener(new CallListener() {
                    @Override
                    public void onAttempt(CallEvent event) {
                        attempts.add(event);
                    }

                    @Override
                    public void onCall(CallEvent event) {
                        callThreads.add(Thread.currentThread().getName());
                    }
                })
                .build();
    }

    @AfterEach
    void close() {
        gate.countDown();
        caller.close();
        server.close();
    }

    private static String page(int from) {
        return IntStream.range(from, Math.min(LENGTH, from + PAGE))
                .boxed()
                .toList()
                .toString();
    }

    private static Paged<Integer> list(ApiCaller caller) {
        return caller.paged("0", (pageCaller, token) -> {
            int from = Integer.parseInt(token);
            List<Integer> items = List.of(pageCaller.call(LIST.request().query("from", from), Integer[].class));
            int next = from + PAGE;
            return Page.of(items, next < LENGTH ? Integer.toString(next) : null, OptionalLong.of(LENGTH))
                    .withLaterPages(next, PAGE, LENGTH, Long::toString);
        });
    }

    /** Reads the first item, and awaits that the requests of the following pages are in progress. */
    private Iterator<Integer> start(Paged<Integer> list, int pages) throws InterruptedException {
        gate = new CountDownLatch(1);
        Iterator<Integer> items = list.pagesAhead(pages).iterator();
        assertThat(items.next()).isZero();
        assertThat(arrivals.tryAcquire(1 + pages, 30, TimeUnit.SECONDS)).isTrue();
        return items;
    }

    private static void readPage(Iterator<Integer> items) {
        for (int item = 1; item < PAGE; item++) {
            assertThat(items.next()).isEqualTo(item);
        }
    }

    @Test
    void eachPage_isRequestedOnce_withTheOptionsOfTheCall() {
        List<Integer> statuses = new CopyOnWriteArrayList<>();
        CallOptions options = CallOptions.builder()
                .putHeader("X-Correlation", "c-1")
                .onResponse(response -> statuses.add(response.status()))
                .build();
        assertThat(list(caller.with(options)).pagesAhead(8))
                .containsExactlyElementsOf(IntStream.range(0, LENGTH).boxed().toList());
        assertThat(server.received())
                .hasSize(10)
                .allSatisfy(
                        request -> assertThat(request.header("X-Correlation")).contains("c-1"));
        assertThat(server.received()).extracting(ReceivedRequest::target).doesNotHaveDuplicates();
        assertThat(statuses).hasSize(10).containsOnly(200);
        assertThat(callThreads.get(0)).isEqualTo(Thread.currentThread().getName());
        assertThat(callThreads.subList(1, 10)).containsOnly("gatehouse-page");
    }

    @Test
    void pagesInFlight_areLimitedByTheClient() throws Exception {
        caller.close();
        caller = TestVendor.caller(SdkConfig.builder(server.url())
                .allowPlainHttp(true)
                .maxConcurrentCalls(3)
                .build());
        Iterator<Integer> items = list(caller).pagesAhead(8).iterator();
        gate = new CountDownLatch(1);
        assertThat(items.next()).isZero();
        assertThat(arrivals.tryAcquire(4, 30, TimeUnit.SECONDS)).isTrue();
        gate.countDown();
        assertThat(items).toIterable().hasSize(LENGTH - 1);
        assertThat(mostInFlight).hasValue(3);
    }

    @Test
    void failedPage_isRetried_andReportedAtItsFirstItem() {
        responses.put(4, ByteServer.json(503, "{}"));
        responses.put(8, ByteServer.json(404, "{}"));
        Iterator<Integer> items = list(caller).pagesAhead(3).iterator();
        for (int item = 0; item < 8; item++) {
            assertThat(items.next()).isEqualTo(item);
        }
        assertThatThrownBy(items::hasNext).isInstanceOf(NotFoundException.class);
        assertThat(attempts).filteredOn(event -> event.attempt() == 2).hasSize(1);
        assertThat(items.next()).isEqualTo(8);
    }

    /** A consumer may take longer for a page than the deadline of a call. */
    @Test
    void eachPage_hasItsOwnDeadline() {
        int items = 0;
        for (int item :
                list(caller.with(CallOptions.within(Duration.ofSeconds(10)))).pagesAhead(1)) {
            assertThat(item).isEqualTo(items++);
            // The page ahead has been received, so that the clock does not end its call.
            awaitCalls(Math.min(10, item / PAGE + 2));
            time.advance(Duration.ofSeconds(8));
        }
        assertThat(items).isEqualTo(LENGTH);
    }

    private void awaitCalls(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (callThreads.size() < count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(callThreads).hasSizeGreaterThanOrEqualTo(count);
    }

    @Test
    void cancellationOfTheCalls_endsThePagesInProgress() throws Exception {
        Cancellation cancellation = Cancellation.create();
        Iterator<Integer> items = start(list(caller.with(CallOptions.cancelledBy(cancellation))), 3);
        cancellation.cancel();
        awaitCalls(4);
        readPage(items);
        assertThatThrownBy(items::hasNext).isInstanceOf(CallCancelledException.class);
        assertThatThrownBy(items::hasNext).isInstanceOf(CallCancelledException.class);
        assertThat(server.received()).hasSize(4);
    }

    @Test
    void closedStream_endsThePagesInProgress() throws Exception {
        gate = new CountDownLatch(1);
        try (Stream<Integer> stream = list(caller).pagesAhead(3).stream()) {
            assertThat(stream.findFirst()).contains(0);
            assertThat(arrivals.tryAcquire(4, 30, TimeUnit.SECONDS)).isTrue();
        }
        awaitCalls(4);
        assertThat(attempts).filteredOn(event -> event.failure().isPresent()).hasSize(3);
    }

    @Test
    void closedClient_endsThePagesInProgress() throws Exception {
        Iterator<Integer> items = start(list(caller), 3);
        caller.close();
        awaitCalls(4);
        readPage(items);
        assertThatThrownBy(items::hasNext).isInstanceOf(SdkException.class);
        assertThatThrownBy(items::hasNext).isInstanceOf(IllegalStateException.class);
        assertThat(server.received()).hasSize(4);
    }
}
