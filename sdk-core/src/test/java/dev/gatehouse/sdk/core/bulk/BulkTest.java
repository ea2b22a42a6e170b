package dev.gatehouse.sdk.core.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.error.TransportException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

@Timeout(60)
class BulkTest {

    private final List<BulkResult<Integer, ?>> results = new ArrayList<>();
    private final List<BulkProgress> progress = new ArrayList<>();
    private final List<Integer> started = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(30_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private Stream<Integer> inputs(int count) {
        return IntStream.range(0, count).boxed().peek(input -> taken.incrementAndGet());
    }

    private int start(int input) {
        threads.add(Thread.currentThread());
        started.add(input);
        return input;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException("test.change", 1, true, e);
        }
    }

    private List<Integer> inputsIn(BulkResult.State state) {
        return results.stream()
                .filter(result -> result.state() == state)
                .map(BulkResult::input)
                .toList();
    }

    private static BulkProgress completed(long succeeded, long failed, long unknown) {
        return new BulkProgress(succeeded, failed, unknown, 0, BulkProgress.State.COMPLETED);
    }

    @Test
    void eachInput_isProcessedOnce_severalAtATime() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch sixteen = new CountDownLatch(16);
        BulkProgress end = Bulk.of(inputs(1000), input -> {
                    start(input);
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    sixteen.countDown();
                    await(sixteen);
                    running.decrementAndGet();
                    return "v" + input;
                })
                .concurrency(16)
                .run(results::add);

        assertThat(end).isEqualTo(completed(1000, 0, 0));
        assertThat(most).hasValue(16);
        assertThat(started).hasSize(1000).doesNotHaveDuplicates();
        assertThat(results)
                .hasSize(1000)
                .allSatisfy(result -> assertThat(result.value()).isEqualTo(Optional.of("v" + result.input())));
        assertThat(threads.stream().distinct()).hasSizeLessThanOrEqualTo(16);
    }

    /** No operation ends before sixteen are in progress: 4,992 take the time of 312. */
    @Test
    void sixteenOperations_areAlwaysInProgress() {
        AtomicInteger rounds = new AtomicInteger();
        CyclicBarrier sixteen = new CyclicBarrier(16, rounds::incrementAndGet);
        BulkProgress end = Bulk.of(inputs(4992), input -> await(sixteen))
                .concurrency(16)
                .run(result -> assertThat(result.failure()).isEmpty());
        assertThat(end).isEqualTo(completed(4992, 0, 0));
        assertThat(rounds).hasValue(312);
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noInputs_complete() {
        assertThat(Bulk.of(List.<Integer>of(), this::start).run(results::add)).isEqualTo(completed(0, 0, 0));
    }

    @Test
    void action_returnsNoValue_andNullIsNone() {
        assertThat(Bulk.ofAction(List.of(1), this::start).run(results::add)).isEqualTo(completed(1, 0, 0));
        assertThat(Bulk.ofAction(inputs(1), this::start).run(results::add)).isEqualTo(completed(1, 0, 0));
        assertThat(Bulk.of(List.of(1), input -> null).run(results::add)).isEqualTo(completed(1, 0, 0));
        assertThat(results)
                .hasSize(3)
                .allSatisfy(result -> assertThat(result.value()).isEmpty());
        assertThat(started).containsExactly(1, 0);
    }

    /** The results are delivered in the order of completion, and an input is taken when an operation can start. */
    @Test
    void inputs_areTakenWhenAnOperationCanStart() {
        CountDownLatch second = new CountDownLatch(1);
        Iterator<Integer> endless =
                Stream.iterate(0, i -> i + 1).peek(i -> taken.incrementAndGet()).iterator();
        Cancellation cancellation = Cancellation.create();
        BulkProgress end = Bulk.of((Iterable<Integer>) () -> endless, input -> {
                    start(input);
                    if (input == 0) {
                        await(second);
                    }
                    return input;
                })
                .concurrency(2)
                .cancelledBy(cancellation)
                .run(result -> {
                    // One operation runs, and at most one more has been started.
                    assertThat(taken.get()).isLessThanOrEqualTo(results.size() + 2);
                    results.add(result);
                    if (result.input() == 100) {
                        second.countDown();
                    }
                    if (result.input() == 0) {
                        cancellation.cancel();
                    }
                });
        assertThat(end.state()).isEqualTo(BulkProgress.State.CANCELLED);
        assertThat(results.get(0).input()).isEqualTo(1);
        assertThat(results).hasSizeGreaterThan(100);
    }

    @Test
    void failuresAndUnknownOutcomes_areToldApart() {
        TransportException unknown = new TransportException("test.change", 1, true, "reset", null);
        List<RuntimeException> thrown = List.of(
                new TransportException("test.change", 1, false, "refused", null),
                new IllegalArgumentException("blank"),
                unknown,
                new IllegalStateException(new RuntimeException(unknown)));
        BulkProgress end = Bulk.of(List.of(0, 1, 2, 3, 4), input -> {
                    if (input < 4) {
                        throw thrown.get(input);
                    }
                    return input;
                })
                .concurrency(1)
                .onProgress(progress::add)
                .run(results::add);

        assertThat(end).isEqualTo(completed(1, 2, 2));
        assertThat(end.finished()).isEqualTo(5);
        assertThat(inputsIn(BulkResult.State.FAILED)).containsExactly(0, 1);
        assertThat(inputsIn(BulkResult.State.UNKNOWN)).containsExactly(2, 3);
        assertThat(results.subList(0, 4))
                .extracting(result -> result.failure().orElseThrow())
                .isEqualTo(thrown);
        assertThat(progress)
                .hasSize(5)
                .allMatch(each -> each.state() == BulkProgress.State.RUNNING)
                .extracting(BulkProgress::finished)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void cyclicCauses_areNoEndlessLoop() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));
        Bulk.of(List.of(1), input -> {
                    throw one;
                })
                .run(result -> assertThat(result.state()).isEqualTo(BulkResult.State.FAILED));
    }

    @Test
    void limitOfFailures_endsTheRun_afterTheOperationsInProgress() {
        CountDownLatch limit = new CountDownLatch(1);
        BulkProgress end = Bulk.of(inputs(1000), input -> {
                    start(input);
                    if (input == 0) {
                        await(limit);
                        return input;
                    }
                    throw new TransportException("test.change", 1, input % 2 == 0, "reset", null);
                })
                .concurrency(2)
                .stopAfterFailures(3)
                .onProgress(each -> {
                    if (each.state() == BulkProgress.State.FAILURE_LIMIT) {
                        limit.countDown();
                    }
                })
                .run(results::add);

        assertThat(end).isEqualTo(new BulkProgress(1, 2, 1, 0, BulkProgress.State.FAILURE_LIMIT));
        assertThat(started).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(taken.get()).isEqualTo(4);
    }

    @Test
    void cancelledRun_interruptsTheOperations_andDeliversTheirResults() throws Exception {
        Cancellation cancellation = Cancellation.create();
        CountDownLatch running = new CountDownLatch(3);
        Thread canceller = new Thread(() -> {
            await(running);
            cancellation.cancel();
        });
        canceller.start();
        BulkProgress end = Bulk.of(inputs(1000), input -> {
                    start(input);
                    running.countDown();
                    await(new CountDownLatch(1));
                    return input;
                })
                .concurrency(3)
                .cancelledBy(cancellation)
                .run(results::add);

        canceller.join();
        assertThat(end).isEqualTo(new BulkProgress(0, 0, 3, 0, BulkProgress.State.CANCELLED));
        assertThat(inputsIn(BulkResult.State.UNKNOWN)).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void runThatIsCancelledBefore_takesNoInput() {
        Cancellation cancellation = Cancellation.create();
        cancellation.cancel();
        assertThat(Bulk.of(inputs(5), this::start).cancelledBy(cancellation).run(results::add))
                .isEqualTo(new BulkProgress(0, 0, 0, 0, BulkProgress.State.CANCELLED));
        assertThat(taken).hasValue(0);
    }

    /** The next operation would start in an hour. */
    @Test
    void cancelledRun_endsItsWaitForTheRate() throws Exception {
        Cancellation cancellation = Cancellation.create();
        CountDownLatch delivered = new CountDownLatch(1);
        Thread canceller = new Thread(() -> {
            await(delivered);
            cancellation.cancel();
        });
        canceller.start();
        BulkProgress end = Bulk.of(inputs(2), this::start)
                .rate(1, Duration.ofHours(1))
                .cancelledBy(cancellation)
                .run(result -> delivered.countDown());
        canceller.join();
        assertThat(end).isEqualTo(new BulkProgress(1, 0, 0, 0, BulkProgress.State.CANCELLED));
    }

    @Test
    void rate_delaysTheStarts() {
        long start = System.nanoTime();
        assertThat(Bulk.of(inputs(4), this::start)
                        .rate(100, Duration.ofSeconds(2))
                        .run(results::add))
                .isEqualTo(completed(4, 0, 0));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(60_000_000);
    }

    @Test
    void interruptedRun_interruptsTheOperations_andKeepsTheFlag() {
        Thread caller = Thread.currentThread();
        CountDownLatch running = new CountDownLatch(2);
        BulkProgress end = Bulk.of(inputs(1000), input -> {
                    start(input);
                    running.countDown();
                    await(running);
                    caller.interrupt();
                    await(new CountDownLatch(1));
                    return input;
                })
                .concurrency(2)
                .run(result -> {
                    assertThat(result.failure()).containsInstanceOf(CallInterruptedException.class);
                    results.add(result);
                });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isEqualTo(new BulkProgress(0, 0, 2, 0, BulkProgress.State.INTERRUPTED));
        assertThat(results).hasSize(2);
        assertThat(taken).hasValue(2);
    }

    /** An operation that was started would be interrupted at once, with an unknown outcome. */
    @Test
    void runOfAnInterruptedThread_startsNothing() {
        Thread.currentThread().interrupt();
        BulkProgress end = Bulk.of(inputs(1000), this::start).run(results::add);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isEqualTo(new BulkProgress(0, 0, 0, 0, BulkProgress.State.INTERRUPTED));
        assertThat(taken).hasValue(0);
    }

    @Test
    void interruptedConsumer_startsNoFurtherOperation() {
        BulkProgress end = Bulk.of(inputs(1000), this::start)
                .concurrency(1)
                .run(result -> Thread.currentThread().interrupt());
        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isEqualTo(new BulkProgress(1, 0, 0, 0, BulkProgress.State.INTERRUPTED));
        assertThat(started).containsExactly(0);
    }

    @Test
    void runThatIsInterruptedWhileItWaits_ends() throws Exception {
        Thread caller = Thread.currentThread();
        Thread interrupter = new Thread(() -> {
            awaitState(caller, Thread.State.TIMED_WAITING);
            caller.interrupt();
        });
        interrupter.start();
        BulkProgress end = Bulk.ofAction(inputs(1000), input -> await(new CountDownLatch(1)))
                .concurrency(1)
                .run(results::add);

        interrupter.join();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(end).isEqualTo(new BulkProgress(0, 0, 1, 0, BulkProgress.State.INTERRUPTED));
    }

    private static void awaitState(Thread thread, Thread.State state) {
        for (int i = 0; i < 30_000 && thread.getState() != state; i++) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** An application may have one cancellation for all its runs. */
    @Test
    void runThatHasEnded_isNotKeptByItsCancellation() {
        Cancellation cancellation = Cancellation.create();
        WeakReference<Object> consumer = runWith(cancellation);
        for (int i = 0; i < 100 && consumer.get() != null; i++) {
            System.gc();
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(consumer.get()).isNull();
        assertThat(cancellation.isCancelled()).isFalse();
    }

    private WeakReference<Object> runWith(Cancellation cancellation) {
        Object captured = new Object();
        Bulk.of(List.of(1), this::start).cancelledBy(cancellation).run(result -> results.add(of(captured, result)));
        return new WeakReference<>(captured);
    }

    private static <T> T of(Object captured, T result) {
        assertThat(captured).isNotNull();
        return result;
    }

    @Test
    void throwingConsumer_endsTheRun_andLosesNoResult() {
        IllegalStateException failure = new IllegalStateException("disk full");
        CountDownLatch stopped = new CountDownLatch(1);
        assertThatThrownBy(() -> Bulk.of(inputs(1000), input -> {
                            start(input);
                            if (input == 1) {
                                await(stopped);
                                throw new TransportException("test.change", 1, true, "reset", null);
                            }
                            return input;
                        })
                        .concurrency(2)
                        .run(result -> {
                            if (result.input() == 2) {
                                stopped.countDown();
                                throw failure;
                            }
                            results.add(result);
                        }))
                .isInstanceOfSatisfying(BulkStoppedException.class, e -> {
                    assertThat(e.getCause()).isSameAs(failure);
                    assertThat(e.undelivered()).extracting(BulkResult::input).isEqualTo(List.of(2, 1));
                    assertThat(e.undelivered())
                            .extracting(BulkResult::state)
                            .isEqualTo(List.of(BulkResult.State.SUCCEEDED, BulkResult.State.UNKNOWN));
                });
        assertThat(started).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(results).hasSize(1);
    }

    @Test
    void throwingListener_endsTheRun_afterTheResultWasDelivered() {
        AssertionError failure = new AssertionError("of the listener");
        assertThatThrownBy(() -> Bulk.of(inputs(1000), this::start)
                        .concurrency(1)
                        .onProgress(each -> {
                            throw failure;
                        })
                        .run(results::add))
                .isInstanceOfSatisfying(BulkStoppedException.class, e -> {
                    assertThat(e.getCause()).isSameAs(failure);
                    assertThat(e.undelivered()).isEmpty();
                });
        assertThat(results).hasSize(1);
        assertThat(taken).hasValue(1);
    }

    @Test
    void errorOfAnOperation_endsTheRun_withAnUnknownOutcome() {
        StackOverflowError failure = new StackOverflowError();
        assertThatThrownBy(() -> Bulk.of(inputs(1000), input -> {
                            throw failure;
                        })
                        .concurrency(1)
                        .run(results::add))
                .isInstanceOfSatisfying(BulkStoppedException.class, e -> {
                    assertThat(e.getCause()).isSameAs(failure);
                    assertThat(e.undelivered())
                            .singleElement()
                            .satisfies(result -> assertThat(result.state()).isEqualTo(BulkResult.State.UNKNOWN));
                });
        assertThat(taken).hasValue(1);
    }

    @Test
    void throwingInputs_endTheRun_afterTheirResults() {
        for (Throwable failure : List.of(new IllegalStateException("page 2"), new AssertionError("of the inputs"))) {
            results.clear();
            assertThatThrownBy(() -> Bulk.of(
                                    inputs(1000).peek(input -> {
                                        if (input == 3) {
                                            BulkTest.<RuntimeException>undeclared(failure);
                                        }
                                    }),
                                    this::start)
                            .run(results::add))
                    .isSameAs(failure);
            assertThat(inputsIn(BulkResult.State.SUCCEEDED)).containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void iteratorThatThrows_endsTheRun_afterItsResults() {
        IllegalStateException failure = new IllegalStateException("input 2");
        Iterator<Integer> inputs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Integer next() {
                if (taken.incrementAndGet() > 2) {
                    throw failure;
                }
                return taken.get();
            }
        };
        Bulk<Integer, Integer> bulk = Bulk.of((Iterable<Integer>) () -> inputs, this::start);
        assertThatThrownBy(() -> bulk.run(results::add)).isSameAs(failure);
        assertThat(inputsIn(BulkResult.State.SUCCEEDED)).containsExactlyInAnyOrder(1, 2);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    void operations_haveTheLoggingContext_onDaemons() {
        MDC.put("job", "j-1");
        try {
            Bulk.of(inputs(3), input -> {
                        start(input);
                        return MDC.get("job") + " " + Thread.currentThread().isDaemon() + " "
                                + Thread.currentThread().getName();
                    })
                    .run(results::add);
        } finally {
            MDC.remove("job");
        }
        assertThat(results)
                .extracting(result -> result.value().orElseThrow())
                .isEqualTo(List.of("j-1 true gatehouse-bulk", "j-1 true gatehouse-bulk", "j-1 true gatehouse-bulk"));
    }

    @Test
    void invalidSettings_areRejected() {
        Bulk<Integer, Integer> bulk = Bulk.of(List.of(1), this::start);
        assertThatThrownBy(() -> bulk.concurrency(0)).hasMessage("concurrency must be at least 1, not 0");
        assertThatThrownBy(() -> bulk.stopAfterFailures(0)).hasMessage("failures must be at least 1, not 0");
        assertThatThrownBy(() -> bulk.rate(0, Duration.ofSeconds(1)))
                .hasMessage("operations must be at least 1, not 0");
        assertThatThrownBy(() -> bulk.rate(1, Duration.ZERO)).hasMessageContaining("time must be positive");
    }

    @Test
    void exception_isSerializable() throws Exception {
        BulkStoppedException original =
                new BulkStoppedException(new IOException("disk full"), List.of(BulkResult.unknown(new Object())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BulkStoppedException copy = (BulkStoppedException) in.readObject();
            assertThat(copy.undelivered()).isEmpty();
            assertThat(copy).hasMessage(original.getMessage());
        }
    }
}
