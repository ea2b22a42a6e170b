package dev.gatehouse.sdk.sps.transaction;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a staged change. */
public final class ChangeType extends ExtensibleEnum {

    /** The object was created; the change has a new value. */
    public static final ChangeType CREATE = of("create");

    /** The object was deleted; the change has an old value. */
    public static final ChangeType DELETE = of("delete");

    /** The object was reordered; the change has an old and a new order. */
    public static final ChangeType REORDER = of("reorder");

    /** The object was replaced; the change has an old and a new value. */
    public static final ChangeType REPLACE = of("replace");

    private ChangeType(String value) {
        super(value);
    }

    /** Returns the type with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChangeType of(String value) {
        return new ChangeType(value);
    }
}
