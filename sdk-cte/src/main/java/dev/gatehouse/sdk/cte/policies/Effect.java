package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.List;

/** Effect of a security rule: one value, or several that are separated by commas. */
public final class Effect extends ExtensibleEnum {

    /** Permits the access. */
    public static final Effect PERMIT = of("permit");

    /** Denies the access. */
    public static final Effect DENY = of("deny");

    /** Writes the access to the audit log. */
    public static final Effect AUDIT = of("audit");

    /** Encrypts and decrypts with the key of the key rule. The server may drop it silently, see {@link SecurityRule#effect()}. */
    public static final Effect APPLY_KEY = of("applykey");

    private Effect(String value) {
        super(value);
    }

    /** Returns the effect with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Effect of(String value) {
        return new Effect(value);
    }

    /** Returns this effect together with another one: the values of both, separated by a comma. */
    public Effect and(Effect other) {
        return of(value() + "," + other.value());
    }

    /** Returns whether this effect has all values of the other one. */
    public boolean contains(Effect other) {
        return List.of(value().split("\\s*,\\s*"))
                .containsAll(List.of(other.value().split("\\s*,\\s*")));
    }
}
