package dev.gatehouse.sdk.sps.transaction;

/** State of a transaction. */
public enum TransactionState {
    /** Changes can be staged. Nothing is in force. */
    OPEN,
    /** All changes are in force. */
    COMMITTED,
    /** All changes are discarded. */
    ROLLED_BACK,
    /** The session ended, and the changes with it. */
    LOST,
    /** No response to a commit or rollback was received. The exception says what is known. */
    UNKNOWN
}
