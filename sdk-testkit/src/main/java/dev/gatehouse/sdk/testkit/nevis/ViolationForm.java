package dev.gatehouse.sdk.testkit.nevis;

/** A place where a violated naming policy is told besides the error message; the schema has both, the sample none. */
public enum ViolationForm {
    /** {@code policyViolations}: a list with {@code actualValue} as text and {@code limitValue} as number. */
    LIST,
    /** The same list with the types swapped: {@code actualValue} as number, {@code limitValue} as text. */
    LIST_SWAPPED,
    /** {@code policyViolation}: a serialised Java exception with {@code actualvalue}, in lower case. */
    EXCEPTION
}
