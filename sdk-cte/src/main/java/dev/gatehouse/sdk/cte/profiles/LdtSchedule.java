package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** When live data transformation (LDT) runs. */
public final class LdtSchedule extends ExtensibleEnum {

    /** At any time. */
    public static final LdtSchedule ANY_TIME = of("ANY_TIME");

    /** At night on weekdays. */
    public static final LdtSchedule WEEKNIGHTS = of("WEEKNIGHTS");

    /** At weekends. */
    public static final LdtSchedule WEEKENDS = of("WEEKENDS");

    /** As the QoS schedules of the profile say. */
    public static final LdtSchedule CUSTOM = of("CUSTOM");

    /** As the QoS schedules say. What is overwritten is not documented. */
    public static final LdtSchedule CUSTOM_WITH_OVERWRITE = of("CUSTOM_WITH_OVERWRITE");

    private LdtSchedule(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LdtSchedule of(String value) {
        return new LdtSchedule(value);
    }
}
