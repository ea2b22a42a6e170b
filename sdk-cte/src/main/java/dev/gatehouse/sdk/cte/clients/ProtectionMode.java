package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** How a client protects its data. */
public final class ProtectionMode extends ExtensibleEnum {

    /** Encryption. */
    public static final ProtectionMode CTE = of("CTE");

    /** Encryption with ransomware protection; can't be undone. */
    public static final ProtectionMode CTE_RWP = of("CTE RWP");

    private ProtectionMode(String value) {
        super(value);
    }

    /** Returns the value of this word. */
    public static ProtectionMode of(String value) {
        return new ProtectionMode(value);
    }
}
