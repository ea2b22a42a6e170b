package dev.gatehouse.sdk.testkit.nevis;

/** How the last page of a list is told. Not documented. */
public enum LastPage {
    /** It has no {@code continuationToken}: the default. */
    ABSENT,
    /** Its {@code continuationToken} is null. */
    NULL,
    /** Its {@code continuationToken} is an empty string. */
    EMPTY,
    /** It has one like any other page that has items; the page after it is empty. */
    EMPTY_PAGE,
    /** It has the token that it was asked for with, again. */
    SAME_TOKEN
}
