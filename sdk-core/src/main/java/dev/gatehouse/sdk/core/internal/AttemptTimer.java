package dev.gatehouse.sdk.core.internal;

import java.util.Collection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okio.AsyncTimeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels calls whose attempt takes too long. All calls of a client share one timeout. It is set to the earliest end of a
 * call and is not changed when that call completes. OkHttp's call timeout runs Okio's watchdog thread before each
 * request.
 */
final class AttemptTimer extends AsyncTimeout {

    private static final Logger LOG = LoggerFactory.getLogger("dev.gatehouse.sdk.core.call");

    private final Collection<Transport.Running> running;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean stopped;

    /** When the calls are checked next, as {@code System.nanoTime()}; null if no check is planned. */
    private volatile @Nullable Long nextCheck;

    /** @param running the calls in progress; it may change at any time */
    AttemptTimer(Collection<Transport.Running> running) {
        this.running = running;
    }

    /** Ensures that the calls are checked at this time or earlier. A call must be in the collection already. */
    void checkAt(long end) {
        if (isAfter(nextCheck, end)) {
            lock.lock();
            try {
                if (!stopped && isAfter(nextCheck, end)) {
                    exit();
                    // Not a deadline: Okio before 3.16.4 would put it in front of all other timeouts of the process.
                    timeout(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                    // Before the timeout starts, because it may be over at once.
                    nextCheck = end;
                    enter();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Ends all checks. Otherwise, Okio's queue would keep the class loader of a closed client in memory. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            exit();
        } finally {
            lock.unlock();
        }
    }

    private static boolean isAfter(@Nullable Long check, long end) {
        return check == null || check - end > 0;
    }

    /** Cancels the calls that have reached their end. */
    @Override
    protected void timedOut() {
        // Before the calls are read: a call that is added later plans a check itself.
        nextCheck = null;
        long now = System.nanoTime();
        for (Transport.Running each : running) {
            if (each.end() - now > 0) {
                checkAt(each.end());
            } else {
                cancel(each);
            }
        }
    }

    private static void cancel(Transport.Running call) {
        call.state().timedOut = true;
        try {
            call.call().cancel();
        } catch (Throwable e) {
            // An exception would end Okio's watchdog thread, on which all timeouts of the process depend.
            LOG.warn(
                    "a listener of the supplied OkHttpClient threw {}",
                    e.getClass().getName());
        }
    }
}
