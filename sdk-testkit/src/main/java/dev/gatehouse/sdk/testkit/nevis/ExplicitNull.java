package dev.gatehouse.sdk.testkit.nevis;

/** The effect of a JSON null in the body of an update. Not documented. */
public enum ExplicitNull {
    /** The field keeps its value: the default. */
    IGNORED,
    /** The value of the field is removed. For a required field the update is rejected. */
    CLEARS,
    /** The body is rejected with {@code errors.deserialization}. */
    REJECTED
}
