package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a transaction did not end as requested. {@link #reason()} says what is known about the changes,
 * {@link #lockMayBeHeld()} whether the appliance may still hold the lock.
 */
public final class TransactionException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** What is known about the transaction. */
    public enum Reason {
        /** Another transaction of this client is open. No request was sent. */
        BUSY("another transaction of this client is open"),
        /** No response to the opening was received. A transaction that it may have opened is closed. Nothing changed. */
        NOT_OPENED("no response to the opening was received; a transaction that it may have opened is closed"),
        /**
         * The appliance requires a commit message. After {@code commit()} the transaction is still open;
         * {@code inTransaction} has rolled it back.
         */
        MESSAGE_REQUIRED("the appliance requires a commit message; pass one to commit(message)"),
        /** The transaction or its client was closed without a commit. The changes are rolled back. Nothing changed. */
        NOT_COMMITTED("closed without commit(), so the changes are rolled back"),
        /** The session ended, and the staged changes with it. Nothing changed. */
        LOST("the session ended, and the staged changes with it"),
        /** Neither the rollback nor a logout was confirmed. Nothing changed. */
        LEFT_OPEN("the rollback was not confirmed; nothing is committed"),
        /** No response to the commit was received. Either all changes are in force or none. Read before you retry. */
        OUTCOME_UNKNOWN("no response to the commit was received; either all changes are in force or none, read the"
                + " configuration before you retry");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;
    private final boolean lockMayBeHeld;

    /** Creates an exception. */
    public TransactionException(String operation, Reason reason, boolean lockMayBeHeld, @Nullable Throwable cause) {
        super(
                operation,
                cause instanceof SdkException failure ? failure.attempts() : 0,
                reason == Reason.OUTCOME_UNKNOWN,
                reason.text + (lockMayBeHeld ? "; the configuration may stay locked until the session times out" : ""),
                cause);
        this.reason = reason;
        this.lockMayBeHeld = lockMayBeHeld;
    }

    /** Returns what is known about the transaction. */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns whether the appliance may still hold the lock and the staged changes, because neither the rollback nor a
     * logout was confirmed. The appliance drops both when the session times out. This client no longer uses that session.
     */
    public boolean lockMayBeHeld() {
        return lockMayBeHeld;
    }
}
