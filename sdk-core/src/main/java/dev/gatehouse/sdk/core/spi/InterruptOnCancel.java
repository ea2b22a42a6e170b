package dev.gatehouse.sdk.core.spi;

import dev.gatehouse.sdk.core.Cancellation;

/** Interrupts one thread while it waits. Never leaves the interrupt flag set. */
final class InterruptOnCancel implements Runnable {

    private final Thread thread = Thread.currentThread();
    private boolean interrupted;

    /** Called under the lock of the cancellation, and therefore never after the registration is closed. */
    @Override
    public void run() {
        interrupted = true;
        thread.interrupt();
    }

    <T, E extends Exception> T run(Wait<T, E> wait, Cancellation cancellation) throws InterruptedException, E {
        Cancellation.Registration registration = cancellation.onCancel(this);
        boolean flagConsumed = false;
        try {
            return wait.run();
        } catch (InterruptedException e) {
            registration.close();
            // A flag that is set now comes from another interrupt, which the application must see.
            flagConsumed = interrupted && !(e instanceof CancelledWaitException);
            throw flagConsumed ? new CancelledWaitException() : e;
        } finally {
            registration.close();
            if (interrupted && !flagConsumed) {
                Thread.interrupted();
            }
        }
    }
}
