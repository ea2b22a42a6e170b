package dev.gatehouse.sdk.cte.common;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Who makes a client's or group's password, the one that opens a host that is cut off from CipherTrust Manager. */
public final class PasswordCreationMethod extends ExtensibleEnum {

    /** The server generates it; the default. */
    public static final PasswordCreationMethod GENERATE = of("GENERATE");

    /** It is given by hand, and can't be generated while this is set. */
    public static final PasswordCreationMethod MANUAL = of("MANUAL");

    private PasswordCreationMethod(String value) {
        super(value);
    }

    /** Returns the value of this word. */
    public static PasswordCreationMethod of(String value) {
        return new PasswordCreationMethod(value);
    }
}
