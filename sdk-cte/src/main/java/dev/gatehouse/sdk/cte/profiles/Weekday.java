package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Day of the week. */
public final class Weekday extends ExtensibleEnum {

    /** Sunday. */
    public static final Weekday SUNDAY = of("Sunday");

    /** Monday. */
    public static final Weekday MONDAY = of("Monday");

    /** Tuesday. */
    public static final Weekday TUESDAY = of("Tuesday");

    /** Wednesday. */
    public static final Weekday WEDNESDAY = of("Wednesday");

    /** Thursday. */
    public static final Weekday THURSDAY = of("Thursday");

    /** Friday. */
    public static final Weekday FRIDAY = of("Friday");

    /** Saturday. */
    public static final Weekday SATURDAY = of("Saturday");

    private Weekday(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Weekday of(String value) {
        return new Weekday(value);
    }
}
