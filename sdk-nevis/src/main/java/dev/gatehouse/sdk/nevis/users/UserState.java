package dev.gatehouse.sdk.nevis.users;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a user. */
public final class UserState extends ExtensibleEnum {

    /** In use. */
    public static final UserState ACTIVE = of("active");

    /** Switched off. */
    public static final UserState DISABLED = of("disabled");

    /** Out of use; that such a user can't be changed any more is taken from the name of an error code. */
    public static final UserState ARCHIVED = of("archived");

    private UserState(String value) {
        super(value);
    }

    /** Returns the one of this word. */
    public static UserState of(String value) {
        return new UserState(value);
    }
}
