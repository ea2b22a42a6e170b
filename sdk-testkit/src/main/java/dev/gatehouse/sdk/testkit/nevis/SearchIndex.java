package dev.gatehouse.sdk.testkit.nevis;

/** The state of the search index that the query API uses. */
public enum SearchIndex {
    /** Searches return results: the default. */
    READY,
    /** The index is being rebuilt: 200 with an informational message instead of results. */
    REBUILDING,
    /** The search is too slow: 408 in the query envelope, a status that "Search units" lists. */
    TIMED_OUT,
    /** The index is disabled: 404 in the query envelope. Status and text are not documented. */
    OFF
}
