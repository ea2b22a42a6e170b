package dev.gatehouse.sdk.testkit.tresorit;

/** What {@code NextTresor} is on the last page of the tresor list; the vendor does not say. */
public enum LastPage {
    /** An explicit JSON null. */
    NULL,
    /** The key is left out. */
    ABSENT,
    /** An empty text. */
    EMPTY
}
