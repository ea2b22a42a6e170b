package dev.gatehouse.sdk.testkit.tresorit;

/**
 * The state of a user at the time of the call.
 *
 * @param userId the id of the user
 * @param registration the state of the registration
 * @param enabled the account policy of {@code set-user-state}
 * @param tresorCreation the policy of {@code set-tresor-creation-policy}
 * @param tresorSharing the policy of {@code set-tresor-sharing-policy}: true is FreeShare, false is NoShare
 */
public record UserState(
        String userId, Registration registration, boolean enabled, boolean tresorCreation, boolean tresorSharing) {

    /** The state of the registration of a user. */
    public enum Registration {
        /**
         * The registration has started; the user's client has not registered yet. The user is not in the list of users.
         */
        INITIATED,
        /** Registered, listed as {@code Unvalidated}. */
        UNVALIDATED,
        /** Listed as {@code Validated}. */
        VALIDATED
    }

    /** Returns whether the user could log in: the user is validated and enabled. */
    public boolean canLogIn() {
        return registration == Registration.VALIDATED && enabled;
    }
}
