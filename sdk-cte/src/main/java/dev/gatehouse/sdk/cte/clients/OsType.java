package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Operating system of a client, as reported by its agent. */
public final class OsType extends ExtensibleEnum {

    /** Linux. */
    public static final OsType LINUX = of("LINUX");

    /** Windows. */
    public static final OsType WINDOWS = of("WINDOWS");

    /** No agent has registered yet. */
    public static final OsType UNKNOWN = of("UNKNOWN");

    private OsType(String value) {
        super(value);
    }

    /** Returns the operating system with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OsType of(String value) {
        return new OsType(value);
    }
}
