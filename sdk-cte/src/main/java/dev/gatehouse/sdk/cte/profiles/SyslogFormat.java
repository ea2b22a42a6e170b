package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Format of messages to a syslog server. */
public final class SyslogFormat extends ExtensibleEnum {

    /** Common Event Format. */
    public static final SyslogFormat CEF = of("CEF");

    /** Log Event Extended Format. */
    public static final SyslogFormat LEEF = of("LEEF");

    /** RFC 5424. */
    public static final SyslogFormat RFC5424 = of("RFC5424");

    /** Plain text. */
    public static final SyslogFormat PLAIN = of("PLAIN");

    private SyslogFormat(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SyslogFormat of(String value) {
        return new SyslogFormat(value);
    }
}
