package dev.gatehouse.sdk.testkit.nevis;

/** The state of the search index that the query API needs. */
public enum SearchIndex {
    /** Searches are answered: the default. */
    READY,
    /** Being rebuilt: 200 with an informational message instead of results. */
    REBUILDING,
    /** Switched off: 404 in the query envelope. Status and text are not documented. */
    OFF
}
