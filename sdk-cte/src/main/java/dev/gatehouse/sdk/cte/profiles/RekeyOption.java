package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What limits live data transformation (LDT). */
public final class RekeyOption extends ExtensibleEnum {

    /** The rate of {@link ProfileSettings#ldtQosRekeyRate()}. */
    public static final RekeyOption REKEY_RATE = of("RekeyRate");

    /** The CPU share of {@link ProfileSettings#ldtQosCpuPercent()}. */
    public static final RekeyOption CPU = of("CPU");

    private RekeyOption(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RekeyOption of(String value) {
        return new RekeyOption(value);
    }
}
