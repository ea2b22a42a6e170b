package dev.gatehouse.sdk.testkit.tresorit;

/** The state of a tresor. */
public enum TresorState {
    /** Created by a client; not approved or rejected yet. */
    CREATED,
    /** Approved. */
    APPROVED,
    /** Its creation was rejected. */
    REJECTED,
    /** Deleted by the backend. */
    DELETED
}
