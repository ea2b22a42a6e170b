package dev.gatehouse.sdk.core.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * Looks up names on a thread of its own, so that a look-up that stalls ends with its call: at its timeout, when it is
 * cancelled, and when the client is closed. Concurrent calls share the look-up of a name, so that only one thread stalls.
 */
final class CancellableDns implements Dns {

    private static final long POLL_MILLIS = 10;

    private final Dns dns;
    private final BooleanSupplier cancelled;
    private final ConcurrentMap<String, FutureTask<List<InetAddress>>> running = new ConcurrentHashMap<>();

    /** Creates a look-up. {@code cancelled} returns whether a call of the current thread has ended, since OkHttp passes none. */
    CancellableDns(Dns dns, BooleanSupplier cancelled) {
        this.dns = dns;
        this.cancelled = cancelled;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        return await(running.computeIfAbsent(name, this::start), name);
    }

    private FutureTask<List<InetAddress>> start(String name) {
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> {
            try {
                return dns.lookup(name);
            } finally {
                running.remove(name);
            }
        });
        Thread thread = new Thread(task, "gatehouse-dns");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private List<InetAddress> await(FutureTask<List<InetAddress>> task, String name) throws UnknownHostException {
        while (!cancelled.getAsBoolean()) {
            try {
                return task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                // The call may have been cancelled in the meantime.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            } catch (ExecutionException e) {
                throw failed(name, e.getCause());
            }
        }
        throw failed(name, null);
    }

    /** A new exception for each caller, because the look-up may be shared. */
    private static UnknownHostException failed(String name, @Nullable Throwable cause) {
        UnknownHostException failure = new UnknownHostException(name);
        failure.initCause(cause);
        return failure;
    }
}
