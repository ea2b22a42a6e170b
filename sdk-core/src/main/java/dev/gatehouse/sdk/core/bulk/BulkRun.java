package dev.gatehouse.sdk.core.bulk;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.internal.WorkerThreads;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run. Its fields belong to the thread that runs it; only {@link #completed} is shared with the workers. */
final class BulkRun<I, R> {

    /** A completed operation, and the error that it threw, if any. */
    private record Completed<I, R>(
            BulkResult<I, R> result, @Nullable Throwable error) {}

    private final Iterator<? extends I> inputs;
    private final Function<? super I, ? extends @Nullable R> operation;
    private final Bulk.Settings settings;
    private final Consumer<? super BulkResult<I, R>> consumer;
    private final ExecutorService workers;
    private final Pacer pacer;

    /** Completed operations, at most as many as may run. An empty one ends the wait after a cancellation. */
    private final BlockingQueue<Optional<Completed<I, R>>> completed = new LinkedBlockingQueue<>();

    private final List<BulkResult<?, ?>> undelivered = new ArrayList<>();
    private long succeeded;
    private long failed;
    private long unknown;
    private int running;
    private BulkProgress.State state = BulkProgress.State.RUNNING;
    private boolean inputsEnded;
    private boolean interrupted;
    private @Nullable Throwable inputFailure;
    private @Nullable Throwable stoppedBy;

    BulkRun(
            Iterator<? extends I> inputs,
            Function<? super I, ? extends @Nullable R> operation,
            Bulk.Settings settings,
            Consumer<? super BulkResult<I, R>> consumer) {
        this.inputs = inputs;
        this.operation = operation;
        this.settings = settings;
        this.consumer = consumer;
        workers = Executors.newFixedThreadPool(settings.concurrency(), new WorkerThreads("gatehouse-bulk"));
        pacer = new Pacer(TimeSource.system(), settings.intervalNanos());
    }

    BulkProgress run() {
        Optional<Cancellation.Registration> cancellable = settings.cancellation()
                .map(cancellation -> cancellation.onCancel(() -> completed.add(Optional.empty())));
        try {
            while (step()) {
                // Starts an operation, or delivers a result.
            }
        } finally {
            cancellable.ifPresent(Cancellation.Registration::close);
            workers.shutdownNow();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (stoppedBy != null) {
            throw new BulkStoppedException(stoppedBy, undelivered);
        }
        if (inputFailure != null) {
            throw BulkRun.<RuntimeException>rethrow(inputFailure);
        }
        if (state == BulkProgress.State.RUNNING) {
            state = BulkProgress.State.COMPLETED;
        }
        return progress();
    }

    /** Does what is next. Returns whether the run goes on. */
    private boolean step() {
        if (settings.cancellation().filter(Cancellation::isCancelled).isPresent()) {
            interruptOperations(BulkProgress.State.CANCELLED);
        }
        if (Thread.interrupted()) {
            // Also if no wait would notice it: an operation that is started now would be interrupted at once.
            interrupted();
        }
        Optional<Completed<I, R>> ready = completed.poll();
        if (ready != null) {
            ready.ifPresent(this::deliver);
            return true;
        }
        boolean startable = isRunning() && running < settings.concurrency() && hasInput();
        if (startable && pacer.remainingNanos() <= 0) {
            start();
        } else if (startable || running > 0) {
            await(startable ? pacer.remainingNanos() : Long.MAX_VALUE).ifPresent(this::deliver);
        } else {
            return false;
        }
        return true;
    }

    private boolean isRunning() {
        return state == BulkProgress.State.RUNNING && stoppedBy == null && !inputsEnded;
    }

    private boolean hasInput() {
        try {
            inputsEnded = !inputs.hasNext();
        } catch (Throwable e) {
            inputsFailed(e);
        }
        return !inputsEnded;
    }

    private void start() {
        I input;
        try {
            input = inputs.next();
        } catch (Throwable e) {
            inputsFailed(e);
            return;
        }
        pacer.started();
        try {
            workers.execute(() -> completed.add(Optional.of(call(input))));
            running++;
        } catch (Error e) {
            // No memory for another thread.
            stoppedBy = e;
        }
    }

    private void inputsFailed(Throwable failure) {
        inputsEnded = true;
        inputFailure = failure;
    }

    @SuppressWarnings("unchecked") // other languages throw checked exceptions without declaring them
    private static <E extends Throwable> RuntimeException rethrow(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private Completed<I, R> call(I input) {
        try {
            return new Completed<>(BulkResult.succeeded(input, operation.apply(input)), null);
        } catch (RuntimeException e) {
            return new Completed<>(BulkResult.failed(input, e), null);
        } catch (Throwable e) {
            return new Completed<>(BulkResult.unknown(input), e);
        }
    }

    private Optional<Completed<I, R>> await(long nanos) {
        try {
            Optional<Completed<I, R>> next = completed.poll(nanos, TimeUnit.NANOSECONDS);
            return next == null ? Optional.empty() : next;
        } catch (InterruptedException e) {
            interrupted();
            return Optional.empty();
        }
    }

    private void interrupted() {
        interrupted = true;
        interruptOperations(BulkProgress.State.INTERRUPTED);
    }

    private void interruptOperations(BulkProgress.State reason) {
        if (state == BulkProgress.State.RUNNING) {
            state = reason;
        }
        if (!workers.isShutdown()) {
            // A worker takes its next operation a moment after it has completed the one before.
            running -= workers.shutdownNow().size();
        }
    }

    private void deliver(Completed<I, R> done) {
        BulkResult<I, R> result = done.result();
        running--;
        count(result);
        if (stoppedBy == null) {
            stoppedBy = done.error();
        }
        if (stoppedBy != null) {
            undelivered.add(result);
            return;
        }
        try {
            consumer.accept(result);
        } catch (Throwable e) {
            stoppedBy = e;
            undelivered.add(result);
            return;
        }
        try {
            settings.listener().accept(progress());
        } catch (Throwable e) {
            stoppedBy = e;
        }
    }

    private void count(BulkResult<I, R> result) {
        switch (result.state()) {
            case SUCCEEDED -> succeeded++;
            case FAILED -> failed++;
            case UNKNOWN -> unknown++;
        }
        if (state == BulkProgress.State.RUNNING && failed + unknown >= settings.failureLimit()) {
            state = BulkProgress.State.FAILURE_LIMIT;
        }
    }

    private BulkProgress progress() {
        return new BulkProgress(succeeded, failed, unknown, running, state);
    }
}
