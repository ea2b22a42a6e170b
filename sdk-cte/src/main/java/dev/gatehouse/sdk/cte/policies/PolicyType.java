package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a policy. */
public final class PolicyType extends ExtensibleEnum {

    /** The usual type. Other values are not documented. */
    public static final PolicyType STANDARD = of("Standard");

    private PolicyType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyType of(String value) {
        return new PolicyType(value);
    }
}
