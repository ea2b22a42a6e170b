package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of the welcome wizard. */
public final class SetupState extends ExtensibleEnum {

    /** The appliance is not set up. */
    public static final SetupState UNINITIALIZED = of("uninitialized");

    /** The appliance starts its services. */
    public static final SetupState BOOTING = of("booting");

    /** The appliance is set up. */
    public static final SetupState COMPLETED = of("completed");

    private SetupState(String value) {
        super(value);
    }

    /** Returns the value with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SetupState of(String value) {
        return new SetupState(value);
    }
}
