package dev.gatehouse.sdk.testkit.commvault;

/**
 * Placeholder in a response for a value that the document leaves out and that other servers may send as null or as
 * empty.
 *
 * @param empty the value with {@link EmptyListStyle#EMPTY}
 */
record Missing(Object empty) {}
