package dev.gatehouse.sdk.cte.guardpoints;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;

/** State of a GuardPoint. Sources differ in the case of its letters: kept in capitals. */
public final class GuardPointState extends ExtensibleEnum {

    /** Guarding. */
    public static final GuardPointState ACTIVE = of("ACTIVE");

    /** Not guarding. */
    public static final GuardPointState INACTIVE = of("INACTIVE");

    /** The agent has not told yet. */
    public static final GuardPointState UNKNOWN = of("UNKNOWN");

    /** Switched off. */
    public static final GuardPointState DISABLED = of("DISABLED");

    /** Failed. */
    public static final GuardPointState ERROR = of("ERROR");

    /** Failed. */
    public static final GuardPointState FAILED = of("FAILED");

    private GuardPointState(String value) {
        super(value);
    }

    /** Returns the value of this word, in any case. */
    public static GuardPointState of(String value) {
        return new GuardPointState(value.toUpperCase(Locale.ROOT));
    }
}
