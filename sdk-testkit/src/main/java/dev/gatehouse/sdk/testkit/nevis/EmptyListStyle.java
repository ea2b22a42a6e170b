package dev.gatehouse.sdk.testkit.nevis;

/** How the server writes an empty list. Not documented. */
public enum EmptyListStyle {
    /** {@code "items": []}: the default. */
    EMPTY,
    /** {@code "items": null}. */
    NULL,
    /** Without {@code items}. */
    ABSENT
}
