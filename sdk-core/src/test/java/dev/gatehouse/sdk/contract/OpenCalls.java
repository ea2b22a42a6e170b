package dev.gatehouse.sdk.contract;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Counts, by OkHttp's own events, what a client has going on. The pools themselves can't be looked at from here: the
 * tests of a vendor run as modules, to which core shows nothing of its inside.
 */
final class OpenCalls extends EventListener {

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger everHeld = new AtomicInteger();

    /** Calls that have begun and not ended. */
    int running() {
        return running.get();
    }

    /** Connections that a call holds: all others are idle. */
    int held() {
        return held.get();
    }

    /** How often a connection was taken. */
    int everHeld() {
        return everHeld.get();
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
        held.incrementAndGet();
        everHeld.incrementAndGet();
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        held.decrementAndGet();
    }
}
