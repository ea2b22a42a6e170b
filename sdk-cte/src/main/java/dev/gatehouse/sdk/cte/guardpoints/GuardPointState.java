package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;

/** State of a GuardPoint. The sources use different letter cases; values are converted to upper case. */
public final class GuardPointState extends ExtensibleEnum {

    /** The GuardPoint protects its path. */
    public static final GuardPointState ACTIVE = of("ACTIVE");

    /** The GuardPoint does not protect its path. */
    public static final GuardPointState INACTIVE = of("INACTIVE");

    /** The agent has not reported the state yet. */
    public static final GuardPointState UNKNOWN = of("UNKNOWN");

    /** The GuardPoint is disabled. */
    public static final GuardPointState DISABLED = of("DISABLED");

    /** The GuardPoint failed. */
    public static final GuardPointState ERROR = of("ERROR");

    /** The GuardPoint failed. */
    public static final GuardPointState FAILED = of("FAILED");

    private GuardPointState(String value) {
        super(value);
    }

    /** Returns the state with the given wire value, in any letter case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GuardPointState of(String value) {
        return new GuardPointState(value.toUpperCase(Locale.ROOT));
    }
}
