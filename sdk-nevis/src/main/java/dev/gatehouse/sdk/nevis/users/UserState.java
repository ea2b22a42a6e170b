package dev.gatehouse.sdk.nevis.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a user. */
public final class UserState extends ExtensibleEnum {

    /** Active. */
    public static final UserState ACTIVE = of("active");

    /** Disabled. */
    public static final UserState DISABLED = of("disabled");

    /** Archived. Archived users can't be modified (inferred from the name of an error code). */
    public static final UserState ARCHIVED = of("archived");

    private UserState(String value) {
        super(value);
    }

    /** Returns the state with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserState of(String value) {
        return new UserState(value);
    }
}
