package dev.gatehouse.sdk.tresorit.users;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** How far the registration of a user is; "currently" two words, says the vendor. */
public final class UserRegistrationState extends ExtensibleEnum {

    /** Registered, but not validated by the backend: can be shared with, can't log in. */
    public static final UserRegistrationState UNVALIDATED = of("Unvalidated");

    /** Validated: can log in, unless disabled. */
    public static final UserRegistrationState VALIDATED = of("Validated");

    private UserRegistrationState(String value) {
        super(value);
    }

    /** Returns the state of this word. */
    public static UserRegistrationState of(String value) {
        return new UserRegistrationState(value);
    }
}
