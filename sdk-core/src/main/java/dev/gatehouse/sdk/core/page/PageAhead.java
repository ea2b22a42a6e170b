package dev.gatehouse.sdk.core.page;

import dev.gatehouse.sdk.core.Cancellation;
import dev.gatehouse.sdk.core.error.CallCancelledException;
import dev.gatehouse.sdk.core.error.CallInterruptedException;
import dev.gatehouse.sdk.core.internal.WorkerThreads;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A page that is fetched on a thread of its own, which ends with the request. */
final class PageAhead<T> {

    private final String token;
    private final Cancellation cancellation = Cancellation.create();
    private final CompletableFuture<Page<T>> page = new CompletableFuture<>();

    private PageAhead(String token) {
        this.token = token;
    }

    static <T> PageAhead<T> request(String token, BiFunction<String, Cancellation, Page<T>> fetch) {
        PageAhead<T> ahead = new PageAhead<>(token);
        new WorkerThreads("gatehouse-page").newThread(() -> ahead.run(fetch)).start();
        return ahead;
    }

    private void run(BiFunction<String, Cancellation, Page<T>> fetch) {
        try {
            page.complete(fetch.apply(token, cancellation));
        } catch (Throwable e) {
            page.completeExceptionally(e);
        }
    }

    String token() {
        return token;
    }

    void cancel() {
        cancellation.cancel();
    }

    /** Returns the page if it has been received. */
    Optional<Page<T>> received() {
        return page.isDone() && !page.isCompletedExceptionally() ? Optional.of(page.join()) : Optional.empty();
    }

    /** Returns the page, or throws what its request threw. If the thread is interrupted, the request ends. */
    Page<T> await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return page.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancel();
                }
            }
        } catch (ExecutionException e) {
            throw PageAhead.<RuntimeException>rethrow(e.getCause(), interrupted);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The caller knows nothing of the cancellation, which passes its interrupt on. */
    @SuppressWarnings("unchecked") // other languages throw checked exceptions without declaring them
    private static <E extends Throwable> RuntimeException rethrow(@Nullable Throwable thrown, boolean interrupted)
            throws E {
        if (interrupted && thrown instanceof CallCancelledException e) {
            throw new CallInterruptedException(e.operation(), e.attempts(), e.outcomeUnknown(), e);
        }
        throw (E) thrown;
    }
}
