package dev.gatehouse.sdk.testkit.nevis;

/** How the server indicates the last page of a list. Not documented. */
public enum LastPage {
    /** The page has no {@code continuationToken}: the default. */
    ABSENT,
    /** The {@code continuationToken} is null. */
    NULL,
    /** The {@code continuationToken} is an empty string. */
    EMPTY,
    /** The page has a {@code continuationToken} like any other page with items, and the next page is empty. */
    EMPTY_PAGE,
    /** The {@code continuationToken} is the one of the request. */
    SAME_TOKEN
}
