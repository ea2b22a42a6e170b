package dev.gatehouse.sdk.testkit.nevis;

/**
 * A place in which a violated naming policy is reported in addition to the error message. The schema has both, the
 * sample has none.
 */
public enum ViolationForm {
    /** {@code policyViolations}: a list with {@code actualValue} as a string and {@code limitValue} as a number. */
    LIST,
    /** The same list with swapped types: {@code actualValue} as a number, {@code limitValue} as a string. */
    LIST_SWAPPED,
    /** {@code policyViolation}: a serialized Java exception with {@code actualvalue}, in lower case. */
    EXCEPTION
}
