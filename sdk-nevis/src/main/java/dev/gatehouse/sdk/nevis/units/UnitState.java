package dev.gatehouse.sdk.nevis.units;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a unit. */
public final class UnitState extends ExtensibleEnum {

    /** In use. */
    public static final UnitState ACTIVE = of("active");

    /** Out of use; that it takes no profiles is taken from the name of an error code. */
    public static final UnitState DISABLED = of("disabled");

    private UnitState(String value) {
        super(value);
    }

    /** Returns the one of this word. */
    public static UnitState of(String value) {
        return new UnitState(value);
    }
}
