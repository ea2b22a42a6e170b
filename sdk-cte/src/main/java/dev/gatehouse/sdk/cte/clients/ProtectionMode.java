package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Protection mode of a client. */
public final class ProtectionMode extends ExtensibleEnum {

    /** Encryption. */
    public static final ProtectionMode CTE = of("CTE");

    /** Encryption with ransomware protection. Can't be undone. */
    public static final ProtectionMode CTE_RWP = of("CTE RWP");

    private ProtectionMode(String value) {
        super(value);
    }

    /** Returns the mode with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProtectionMode of(String value) {
        return new ProtectionMode(value);
    }
}
