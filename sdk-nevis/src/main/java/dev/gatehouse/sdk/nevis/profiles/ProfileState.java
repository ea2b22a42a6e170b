package dev.gatehouse.sdk.nevis.profiles;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a profile. */
public final class ProfileState extends ExtensibleEnum {

    /** In use. */
    public static final ProfileState ACTIVE = of("active");

    /** Switched off. */
    public static final ProfileState DISABLED = of("disabled");

    /** Out of use; that it can't be changed any more is taken from the name of an error code. */
    public static final ProfileState ARCHIVED = of("archived");

    private ProfileState(String value) {
        super(value);
    }

    /** Returns the one of this word. */
    public static ProfileState of(String value) {
        return new ProfileState(value);
    }
}
