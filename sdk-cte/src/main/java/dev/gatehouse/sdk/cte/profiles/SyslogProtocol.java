package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Protocol of a syslog server. */
public final class SyslogProtocol extends ExtensibleEnum {

    /** TCP. */
    public static final SyslogProtocol TCP = of("TCP");

    /** UDP. */
    public static final SyslogProtocol UDP = of("UDP");

    /** TLS over TCP. */
    public static final SyslogProtocol TLS = of("TLS");

    private SyslogProtocol(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SyslogProtocol of(String value) {
        return new SyslogProtocol(value);
    }
}
