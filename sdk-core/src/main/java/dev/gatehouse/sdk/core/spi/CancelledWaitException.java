package dev.gatehouse.sdk.core.spi;

/** A wait ended because the call was cancelled. The interrupt flag of the thread is not set. */
public final class CancelledWaitException extends InterruptedException {

    private static final long serialVersionUID = 1L;

    CancelledWaitException() {
        super("cancelled");
    }
}
