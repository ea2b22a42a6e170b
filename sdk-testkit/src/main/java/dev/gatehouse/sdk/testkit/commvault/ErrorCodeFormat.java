package dev.gatehouse.sdk.testkit.commvault;

/** The format of {@code errorCode}. The reference shows a number in some responses and a name in others. */
public enum ErrorCodeFormat {
    /** As in the reference of the operation. */
    AS_DOCUMENTED,
    /** {@code 5} in all responses. */
    NUMBER,
    /** {@code "5"} in all responses, as in responses that were converted from XML. */
    NUMERIC_TEXT,
    /** {@code "INVALID_USER"} in all responses. */
    NAME
}
