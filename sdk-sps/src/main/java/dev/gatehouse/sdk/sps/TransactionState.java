package dev.gatehouse.sdk.sps;

/** Where a transaction stands. */
public enum TransactionState {
    /** Changes are staged, nothing is in force. */
    OPEN,
    /** All changes are in force. */
    COMMITTED,
    /** All changes are dropped. */
    ROLLED_BACK,
    /** The login ended, and the changes with it. */
    LOST,
    /** A commit or rollback was not answered; the exception says what is known. */
    UNKNOWN
}
