package dev.gatehouse.sdk.nevis.units;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a unit. */
public final class UnitState extends ExtensibleEnum {

    /** Active. */
    public static final UnitState ACTIVE = of("active");

    /** Disabled. Profiles can't be assigned to disabled units (inferred from the name of an error code). */
    public static final UnitState DISABLED = of("disabled");

    private UnitState(String value) {
        super(value);
    }

    /** Returns the state with the given value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitState of(String value) {
        return new UnitState(value);
    }
}
