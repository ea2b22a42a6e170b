package dev.gatehouse.sdk.testkit.nevis;

/** What {@code version} in the body of "Update a client" does. The vendor lists no such field there. */
public enum ClientVersion {
    /** Refused as any other unknown field, in strict mode; ignored otherwise: the default. */
    UNKNOWN,
    /** Accepted without effect. */
    IGNORED,
    /** Compared; a stale one is a conflict. */
    CHECKED
}
