package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** What ransomware protection (RWP) does about a suspicious process. */
public final class RansomwareOperation extends ExtensibleEnum {

    /** Permits and audits it. */
    public static final RansomwareOperation AUDIT = of("permit");

    /** Blocks it; the default of the server. */
    public static final RansomwareOperation BLOCK = of("deny");

    /** Nothing: the protection is off. */
    public static final RansomwareOperation DISABLE = of("disable");

    private RansomwareOperation(String value) {
        super(value);
    }

    /** Returns the constant or another value with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RansomwareOperation of(String value) {
        return new RansomwareOperation(value);
    }
}
