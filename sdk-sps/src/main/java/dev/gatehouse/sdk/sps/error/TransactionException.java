package dev.gatehouse.sdk.sps.error;

import dev.gatehouse.sdk.core.error.SdkException;
import org.jspecify.annotations.Nullable;

/** A transaction did not end as asked. {@link #reason()} says what is known, {@link #lockMayBeHeld()} what is left. */
public final class TransactionException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** What became of the transaction. */
    public enum Reason {
        /** Another transaction of this client is open. Nothing was sent. */
        BUSY("another transaction of this client is open"),
        /** Opening was not answered, and what may have been opened is closed again. Nothing changed. */
        NOT_OPENED("opening was not answered, and what may have been opened is closed again"),
        /**
         * The appliance demands a message for each commit. After {@code commit()} the transaction is still open;
         * {@code inTransaction} has rolled it back.
         */
        MESSAGE_REQUIRED("the appliance demands a commit message, give one to commit(message)"),
        /** It was closed without a commit, or its client was, and it is rolled back. Nothing changed. */
        NOT_COMMITTED("closed without commit(), so it is rolled back"),
        /** The login ended, and the changes with it. Nothing changed. */
        LOST("the login ended, and the staged changes with it"),
        /** Neither rollback nor logout was confirmed. Nothing changed. */
        LEFT_OPEN("the rollback was not confirmed; nothing is committed"),
        /** The commit was not answered: all of it is in force, or nothing. Read back what it was to change. */
        OUTCOME_UNKNOWN(
                "the commit was not answered: all of it is in force or nothing, read back before you repeat it");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;
    private final boolean lockMayBeHeld;

    /** Makes an exception. */
    public TransactionException(String operation, Reason reason, boolean lockMayBeHeld, @Nullable Throwable cause) {
        super(
                operation,
                cause instanceof SdkException failure ? failure.attempts() : 0,
                reason == Reason.OUTCOME_UNKNOWN,
                reason.text + (lockMayBeHeld ? "; the configuration may stay locked until the login times out" : ""),
                cause);
        this.reason = reason;
        this.lockMayBeHeld = lockMayBeHeld;
    }

    /** What became of the transaction. */
    public Reason reason() {
        return reason;
    }

    /**
     * Whether the appliance may still hold the lock and the staged changes, since neither rollback nor logout was
     * confirmed. Both go when the login times out; this client does not use that login any more.
     */
    public boolean lockMayBeHeld() {
        return lockMayBeHeld;
    }
}
