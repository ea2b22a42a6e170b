package dev.gatehouse.sdk.commvault.users;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What an update does with a list (OpenAPI file of 11.32). */
public final class GroupOperation extends ExtensibleEnum {

    /** Adds the entries. */
    public static final GroupOperation ADD = of("ADD");

    /** Removes the entries. */
    public static final GroupOperation DELETE = of("DELETE");

    /** Replaces all entries. */
    public static final GroupOperation OVERWRITE = of("OVERWRITE");

    private GroupOperation(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GroupOperation of(String value) {
        return new GroupOperation(value);
    }
}
