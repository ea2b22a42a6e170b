package dev.gatehouse.sdk.contract;

/** Where the documented design of an operation departs from what holds for the others. */
public enum KnownDeviation {
    /** A lost answer leaves nothing to look after, though the operation is a change: what it may have done is undone. */
    UNDONE,
    /** What fails is asked once more, with all its attempts: no lock is to be left behind. */
    ASKED_TWICE,
    /** Keeps to limits of its own, longer than those of the configuration: nobody waits for them here. */
    OWN_LIMITS,
    /** When it is refused there is another way, and the call succeeds. */
    ANOTHER_WAY,
    /** Its answer's body is not read, and may end anywhere. */
    BODY_UNREAD,
    /** A refused login is not replaced, but asked for once more: what is staged would end with it. */
    SAME_LOGIN
}
