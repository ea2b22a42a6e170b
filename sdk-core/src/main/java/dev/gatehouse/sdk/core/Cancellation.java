package dev.gatehouse.sdk.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Cancels calls from another thread. Pass it to the calls in {@link CallOptions#cancellation()}. One
 * object can cancel any number of calls, at the same time and one after the other. It can't be
 * reset. Thread-safe.
 *
 * {@snippet class="dev.gatehouse.examples.Snippets" region="cancel"}
 */
public final class Cancellation {

    /** An action that is registered by {@link #onCancel}. */
    public interface Registration extends AutoCloseable {

        /** Removes the action. Waits if it is running. The action does not run after this method has returned. */
        @Override
        void close();
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Action> registrations = new LinkedHashSet<>();
    private volatile boolean cancelled;

    private Cancellation() {}

    /** Returns a cancellation that is not cancelled yet. */
    public static Cancellation create() {
        return new Cancellation();
    }

    /**
     * Cancels all calls that use this object, now or later. A running call ends within milliseconds with a {@link
     * dev.gatehouse.sdk.core.error.CallCancelledException}, unless its result is complete at this moment. Does nothing if
     * called before.
     *
     * <p>This method closes the connection of a call. It also interrupts the thread of a call while that thread waits
     * inside the SDK, sends a request or receives a response. It can therefore interrupt a body source, a target or a
     * progress listener that runs on this thread. The interrupt flag is cleared before the exception reaches the caller.
     * If the application interrupts the thread at the same moment, its interrupt may be cleared as well.
     */
    public void cancel() {
        lock.lock();
        try {
            if (!cancelled) {
                cancelled = true;
                runAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** An action that throws must not keep the other calls from being cancelled. */
    private void runAll() {
        RuntimeException failure = null;
        // An action may close registrations, also its own.
        for (Action each : List.copyOf(registrations)) {
            if (registrations.contains(each)) {
                try {
                    each.action.run();
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns whether {@link #cancel()} was called. */
    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Registers an action that {@link #cancel()} runs on its thread. Runs the action immediately on the current thread if
     * this object is already cancelled. The action must be fast. What it throws is thrown by {@link #cancel()} after the
     * other actions have run.
     */
    public Registration onCancel(Runnable action) {
        Action registration = new Action(action);
        lock.lock();
        try {
            registrations.add(registration);
            if (cancelled) {
                action.run();
            }
        } finally {
            lock.unlock();
        }
        return registration;
    }

    private final class Action implements Registration {

        private final Runnable action;

        Action(Runnable action) {
            this.action = action;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                registrations.remove(this);
            } finally {
                lock.unlock();
            }
        }
    }
}
