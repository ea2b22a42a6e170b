package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Least severity of log messages. */
public final class LogLevel extends ExtensibleEnum {

    /** Everything. */
    public static final LogLevel DEBUG = of("DEBUG");

    /** Informational messages and above. */
    public static final LogLevel INFO = of("INFO");

    /** Warnings and above. */
    public static final LogLevel WARN = of("WARN");

    /** Errors and above. */
    public static final LogLevel ERROR = of("ERROR");

    /** Fatal errors only. */
    public static final LogLevel FATAL = of("FATAL");

    private LogLevel(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LogLevel of(String value) {
        return new LogLevel(value);
    }
}
