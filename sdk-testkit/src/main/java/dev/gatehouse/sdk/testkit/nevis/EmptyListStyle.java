package dev.gatehouse.sdk.testkit.nevis;

/** How a list without entries is written. Not documented. */
public enum EmptyListStyle {
    /** {@code "items": []}: the default. */
    EMPTY,
    /** {@code "items": null}. */
    NULL,
    /** No {@code items}. */
    ABSENT
}
