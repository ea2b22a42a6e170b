package dev.gatehouse.sdk.testkit.tresorit;

/** The value of {@code NextTresor} on the last page of the list of tresors. Not documented. */
public enum LastPage {
    /** JSON null: the default. */
    NULL,
    /** The field is absent. */
    ABSENT,
    /** An empty string. */
    EMPTY
}
