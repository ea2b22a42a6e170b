package dev.gatehouse.sdk.testkit.nevis;

/** The effect of {@code version} in the body of "Update a client". The vendor does not list this field there. */
public enum ClientVersion {
    /** Rejected if strict, as any other unknown field, and ignored otherwise: the default. */
    UNKNOWN,
    /** Accepted and ignored. */
    IGNORED,
    /** Compared. An outdated version is a conflict. */
    CHECKED
}
