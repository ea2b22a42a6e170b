package dev.gatehouse.sdk.nevis.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a profile. */
public final class ProfileState extends ExtensibleEnum {

    /** Active. */
    public static final ProfileState ACTIVE = of("active");

    /** Disabled. */
    public static final ProfileState DISABLED = of("disabled");

    /** Archived. Archived profiles can't be modified (inferred from the name of an error code). */
    public static final ProfileState ARCHIVED = of("archived");

    private ProfileState(String value) {
        super(value);
    }

    /** Returns the state with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProfileState of(String value) {
        return new ProfileState(value);
    }
}
