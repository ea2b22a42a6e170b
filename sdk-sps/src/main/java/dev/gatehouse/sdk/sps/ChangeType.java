package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What was done to an object. */
public final class ChangeType extends ExtensibleEnum {

    /** Made; has a new value. */
    public static final ChangeType CREATE = of("create");

    /** Removed; has an old value. */
    public static final ChangeType DELETE = of("delete");

    /** Put into another order; has an old and a new order. */
    public static final ChangeType REORDER = of("reorder");

    /** Replaced; has an old and a new value. */
    public static final ChangeType REPLACE = of("replace");

    private ChangeType(String value) {
        super(value);
    }

    /** Returns the type of this name. */
    public static ChangeType of(String value) {
        return new ChangeType(value);
    }
}
