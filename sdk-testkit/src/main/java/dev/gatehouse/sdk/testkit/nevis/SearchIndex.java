package dev.gatehouse.sdk.testkit.nevis;

/** The state of the search index that the query API needs. */
public enum SearchIndex {
    /** Searches are answered: the default. */
    READY,
    /** Being rebuilt: 200 with an informational message instead of results. */
    REBUILDING,
    /** Too slow: 408 in the query envelope, a status that "Search units" lists. */
    TIMED_OUT,
    /** Switched off: 404 in the query envelope. Status and text are not documented. */
    OFF
}
