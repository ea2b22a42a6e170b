package dev.gatehouse.sdk.testkit.commvault;

/** How {@code errorCode} is written. The reference has a number in some answers and a word in others. */
public enum ErrorCodeFormat {
    /** As the reference of the operation has it. */
    AS_DOCUMENTED,
    /** {@code 5} everywhere. */
    NUMBER,
    /** {@code "5"} everywhere, as in answers that were XML once. */
    NUMERIC_TEXT,
    /** {@code "INVALID_USER"} everywhere. */
    NAME
}
