package dev.gatehouse.sdk.cte.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * How the password of a client or client group is created. The password opens a host that can't reach CipherTrust
 * Manager.
 */
public final class PasswordCreationMethod extends ExtensibleEnum {

    /** The server generates the password; the default. */
    public static final PasswordCreationMethod GENERATE = of("GENERATE");

    /** The administrator sets the password. It can't be generated while this method is set. */
    public static final PasswordCreationMethod MANUAL = of("MANUAL");

    private PasswordCreationMethod(String value) {
        super(value);
    }

    /** Returns the method with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PasswordCreationMethod of(String value) {
        return new PasswordCreationMethod(value);
    }
}
