package dev.gatehouse.sdk.sps.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What a group may do with objects. */
public final class AccessRight extends ExtensibleEnum {

    /** See them. */
    public static final AccessRight READ = of("read");

    /** See and change them. */
    public static final AccessRight WRITE = of("write");

    private AccessRight(String value) {
        super(value);
    }

    /** Returns the value with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccessRight of(String value) {
        return new AccessRight(value);
    }
}
