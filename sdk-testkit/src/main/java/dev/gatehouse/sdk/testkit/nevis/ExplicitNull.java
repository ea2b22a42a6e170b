package dev.gatehouse.sdk.testkit.nevis;

/** What a JSON null in the body of an update does. Not documented. */
public enum ExplicitNull {
    /** The field stays as it is: the default. */
    IGNORED,
    /** The field loses its value; a field that must have one is refused. */
    CLEARS,
    /** The body is refused with {@code errors.deserialization}. */
    REJECTED
}
