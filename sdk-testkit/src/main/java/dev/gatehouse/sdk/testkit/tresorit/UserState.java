package dev.gatehouse.sdk.testkit.tresorit;

/**
 * A user as the server holds it at the moment of asking.
 *
 * @param userId the user's id
 * @param registration how far the registration is
 * @param enabled the account policy of {@code set-user-state}
 * @param tresorCreation the policy of {@code set-tresor-creation-policy}
 * @param tresorSharing the policy of {@code set-tresor-sharing-policy}: true is FreeShare, false is NoShare
 */
public record UserState(
        String userId, Registration registration, boolean enabled, boolean tresorCreation, boolean tresorSharing) {

    /** How far a user's registration is. */
    public enum Registration {
        /** The backend has an id and a session; the user's client has not registered yet. Not in the list of users. */
        INITIATED,
        /** Registered, listed as {@code Unvalidated}. */
        UNVALIDATED,
        /** Listed as {@code Validated}. */
        VALIDATED
    }

    /** Whether the server would let the user log in: validated and enabled. */
    public boolean canLogIn() {
        return registration == Registration.VALIDATED && enabled;
    }
}
