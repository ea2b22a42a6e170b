package dev.gatehouse.sdk.testkit.tresorit;

/** How far a tresor is. */
public enum TresorState {
    /** Created by a client; the backend has not decided. */
    CREATED,
    /** In use. */
    APPROVED,
    /** Its creation was rejected. */
    REJECTED,
    /** Deleted by the backend. */
    DELETED
}
