package dev.gatehouse.sdk.contract;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Counts the running calls and active connections of an OkHttp client, by its events. Connection
 * pools are not accessible here: the vendors' tests run as Java modules, and core does not export
 * its internal packages.
 */
final class OpenCalls extends EventListener {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger acquired = new AtomicInteger();

    /** Returns the number of calls that have started and not ended. */
    int running() {
        return running.get();
    }

    /** Returns the number of connections in use by a call. All others are idle. */
    int activeConnections() {
        return active.get();
    }

    /** Returns how often a connection was acquired. */
    int acquiredConnections() {
        return acquired.get();
    }

    @Override
    public void callStart(Call call) {
        running.incrementAndGet();
    }

    @Override
    public void callEnd(Call call) {
        running.decrementAndGet();
    }

    @Override
    public void callFailed(Call call, IOException e) {
        running.decrementAndGet();
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        active.incrementAndGet();
        acquired.incrementAndGet();
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        active.decrementAndGet();
    }
}
