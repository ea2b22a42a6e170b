package dev.gatehouse.sdk.tresorit.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of the registration of a user. According to the vendor there are "currently" two values. */
public final class UserRegistrationState extends ExtensibleEnum {

    /** Registered, but not validated by the backend. Tresors can be shared with the user, but the user can't log in. */
    public static final UserRegistrationState UNVALIDATED = of("Unvalidated");

    /** Validated by the backend. The user can log in, unless disabled. */
    public static final UserRegistrationState VALIDATED = of("Validated");

    private UserRegistrationState(String value) {
        super(value);
    }

    /** Returns the state with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserRegistrationState of(String value) {
        return new UserRegistrationState(value);
    }
}
