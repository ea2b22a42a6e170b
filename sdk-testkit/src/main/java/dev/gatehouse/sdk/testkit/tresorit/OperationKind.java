package dev.gatehouse.sdk.testkit.tresorit;

/** The five operations on a tresor that a client starts and the backend approves or rejects. */
public enum OperationKind {
    /** A member shares the tresor with a user. */
    SHARE,
    /** A member kicks another out of the tresor. */
    KICK,
    /** A member creates an invitation link. */
    INVITATION_LINK_CREATION,
    /** A user accepts an invitation link. */
    INVITATION_LINK_ACCEPTION,
    /** A member revokes an invitation link. */
    INVITATION_LINK_REVOCATION
}
