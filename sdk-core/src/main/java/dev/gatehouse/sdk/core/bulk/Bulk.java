package dev.gatehouse.sdk.core.bulk;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.check.Durations;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the same operation for many inputs, several at a time. Each operation is started once; retries are those of its
 * calls. Inputs are taken when an operation can be started, and results are delivered as they complete, so that at most
 * {@link #concurrency} inputs are in memory.
 *
 * <p>The operations run on threads of their own: virtual threads on JDK 21 or later. They have the logging context
 * (MDC) and the inheritable thread-locals of the thread that calls {@link #run}, but no others. The inputs, the
 * consumer and the progress listener run on the thread that calls {@code run}.
 *
 * <p>This class is immutable. Each method returns a copy.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="bulk-run"}
 *
 * @param <I> type of the inputs
 * @param <R> type of the values that the operation returns
 */
public final class Bulk<I, R> {

    /** The settings of a run. */
    record Settings(
            int concurrency,
            long intervalNanos,
            long failureLimit,
            Optional<Cancellation> cancellation,
            Consumer<BulkProgress> listener) {}

    private final Supplier<? extends Iterator<? extends I>> inputs;
    private final Function<? super I, ? extends @Nullable R> operation;
    private final Settings settings;

    private Bulk(
            Supplier<? extends Iterator<? extends I>> inputs,
            Function<? super I, ? extends @Nullable R> operation,
            Settings settings) {
        this.inputs = inputs;
        this.operation = operation;
        this.settings = settings;
    }

    /** Returns a run of an operation that returns a value. The inputs may be a list in pages. */
    public static <I, R> Bulk<I, R> of(
            Iterable<? extends I> inputs, Function<? super I, ? extends @Nullable R> operation) {
        return create(inputs::iterator, operation);
    }

    /** Returns a run of an operation that returns a value. It can be run once. The caller closes the stream. */
    public static <I, R> Bulk<I, R> of(
            Stream<? extends I> inputs, Function<? super I, ? extends @Nullable R> operation) {
        return create(inputs::iterator, operation);
    }

    /** Returns a run of an operation that returns nothing. The inputs may be a list in pages. */
    public static <I> Bulk<I, Void> ofAction(Iterable<? extends I> inputs, Consumer<? super I> operation) {
        return create(inputs::iterator, returningNothing(operation));
    }

    /** Returns a run of an operation that returns nothing. It can be run once. The caller closes the stream. */
    public static <I> Bulk<I, Void> ofAction(Stream<? extends I> inputs, Consumer<? super I> operation) {
        return create(inputs::iterator, returningNothing(operation));
    }

    private static <I, R> Bulk<I, R> create(
            Supplier<? extends Iterator<? extends I>> inputs, Function<? super I, ? extends @Nullable R> operation) {
        return new Bulk<>(inputs, operation, new Settings(8, 0, Long.MAX_VALUE, Optional.empty(), progress -> {}));
    }

    private static <I> Function<I, @Nullable Void> returningNothing(Consumer<? super I> operation) {
        return input -> {
            operation.accept(input);
            return null;
        };
    }

    private Bulk<I, R> with(Settings other) {
        return new Bulk<>(inputs, operation, other);
    }

    /**
     * Sets the maximum number of operations at the same time, at least 1. Default: 8. The calls of a client are also
     * limited by {@code SdkConfig.maxConcurrentCalls}.
     */
    public Bulk<I, R> concurrency(int operations) {
        Arguments.atLeast("concurrency", 1, operations);
        return with(new Settings(
                operations, settings.intervalNanos, settings.failureLimit, settings.cancellation, settings.listener));
    }

    /**
     * Limits how many operations are started in a time. The starts are spaced evenly: with 100 in an hour, one in 36 s.
     * Default: no limit.
     *
     * @param operations at least 1
     * @param time the time; must be positive
     */
    public Bulk<I, R> rate(int operations, Duration time) {
        long nanos = Durations.nanos(Arguments.positive("time", time));
        return with(new Settings(
                settings.concurrency,
                nanos / Arguments.atLeast("operations", 1, operations),
                settings.failureLimit,
                settings.cancellation,
                settings.listener));
    }

    /**
     * Ends the run when this number of inputs has failed or has an unknown outcome. Operations in progress are
     * completed and delivered. Default: no limit.
     *
     * @param failures at least 1
     */
    public Bulk<I, R> stopAfterFailures(int failures) {
        Arguments.atLeast("failures", 1, failures);
        return with(new Settings(
                settings.concurrency, settings.intervalNanos, failures, settings.cancellation, settings.listener));
    }

    /**
     * Sets what cancels the run. The threads of the operations in progress are interrupted, and their results are
     * delivered. To end their calls at once on platform threads as well, pass the same object to the calls, in {@code
     * CallOptions.cancellation}.
     */
    public Bulk<I, R> cancelledBy(Cancellation cancellation) {
        return with(new Settings(
                settings.concurrency,
                settings.intervalNanos,
                settings.failureLimit,
                Optional.of(cancellation),
                settings.listener));
    }

    /** Sets a listener that is notified after each result has been delivered. */
    public Bulk<I, R> onProgress(Consumer<BulkProgress> listener) {
        return with(new Settings(
                settings.concurrency, settings.intervalNanos, settings.failureLimit, settings.cancellation, listener));
    }

    /**
     * Runs the operation for all inputs, and waits for its end. No operation is in progress when this method returns or
     * throws.
     *
     * <p>If this thread is interrupted, no more inputs are taken, and the operations in progress are interrupted.
     * Their results are delivered, and the interrupt flag is set when this method returns. If the inputs throw an
     * exception, the operations in progress are completed and delivered, and the exception is thrown.
     *
     * @param consumer receives each result, in the order of completion
     * @return the counts, and why the run ended
     * @throws BulkStoppedException if the consumer or the listener throws an exception, or an operation throws an
     *     error; contains the results that were not delivered
     */
    public BulkProgress run(Consumer<? super BulkResult<I, R>> consumer) {
        return new BulkRun<I, R>(inputs.get(), operation, settings, consumer).run();
    }
}
