package dev.gatehouse.sdk.core.internal;

import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.spi.Deadline;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens, reads and closes a source on a thread of its own: nothing else ends a call whose source blocks and ignores
 * interrupts.
 */
final class BoundedStream extends InputStream {

    private static final int CHUNK = 64 * 1024;

    /** How often the end of the call is checked while the source blocks. */
    private static final long CHECK_MILLIS = 50;

    private final Deadline deadline;
    private final BooleanSupplier clientClosed;
    private final AtomicReference<Thread> thread = new AtomicReference<>();
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "gatehouse-request-body");
        created.setDaemon(true);
        thread.set(created);
        return created;
    });
    private final byte[] chunk = new byte[CHUNK];

    /** Used by the thread of the source only. */
    private @Nullable InputStream source;

    private int next;
    private int end;
    private boolean abandoned;

    private BoundedStream(Deadline deadline, BooleanSupplier clientClosed) {
        this.deadline = deadline;
        this.clientClosed = clientClosed;
    }

    static InputStream open(BodySource body, Deadline deadline, BooleanSupplier clientClosed) throws IOException {
        BoundedStream stream = new BoundedStream(deadline, clientClosed);
        try {
            stream.await(() -> {
                stream.source = body.open();
                return 0;
            });
            return stream;
        } catch (IOException | RuntimeException | Error e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == end) {
            if (hasCallEnded()) {
                throw new CallEndedException();
            }
            next = 0;
            end = Math.max(0, await(this::fill));
        }
        int count = Math.min(length, end - next);
        System.arraycopy(chunk, next, into, offset, count);
        next += count;
        return count == 0 ? -1 : count;
    }

    /** Closes the source. Does not wait for a source that blocks. */
    @Override
    public void close() throws IOException {
        if (executor.isShutdown()) {
            return;
        }
        try {
            if (abandoned) {
                executor.execute(this::closeQuietly);
                thread.get().interrupt();
            } else {
                await(() -> {
                    closeSource();
                    return 0;
                });
            }
        } finally {
            executor.shutdown();
        }
    }

    private int fill() throws IOException {
        if (source == null) {
            throw new IOException("the body returned no stream");
        }
        return source.readNBytes(chunk, 0, CHUNK);
    }

    private void closeSource() throws IOException {
        if (source != null) {
            source.close();
        }
    }

    private void closeQuietly() {
        try {
            closeSource();
        } catch (IOException | RuntimeException e) {
            // The call has ended, and nobody waits for the result.
        }
    }

    private int await(Callable<Integer> task) throws IOException {
        CompletableFuture<Integer> result = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return await(result);
        } catch (InterruptedException e) {
            abandoned = true;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while reading the request body");
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    private int await(CompletableFuture<Integer> result) throws IOException, InterruptedException, ExecutionException {
        while (true) {
            try {
                return result.get(CHECK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (hasCallEnded()) {
                    abandoned = true;
                    throw new InterruptedIOException("the request body blocks");
                }
            }
        }
    }

    /** The call has ended while its body was read. The body itself did not fail, so what was sent may count. */
    static final class CallEndedException extends InterruptedIOException {
        private static final long serialVersionUID = 1L;

        CallEndedException() {
            super("the call has ended");
        }
    }

    private boolean hasCallEnded() {
        return deadline.passed() || deadline.isCancelled() || clientClosed.getAsBoolean();
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }
}
