package dev.gatehouse.sdk.testkit.commvault;

/**
 * Stands in an answer where the document leaves something out that other servers may send as null or as empty.
 *
 * @param empty what it looks like with {@link EmptyListStyle#EMPTY}
 */
record Missing(Object empty) {}
