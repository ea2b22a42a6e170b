package dev.gatehouse.sdk.cte.policies;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of a policy. */
public final class PolicyType extends ExtensibleEnum {

    /** The usual kind; the other words are not documented. */
    public static final PolicyType STANDARD = of("Standard");

    private PolicyType(String value) {
        super(value);
    }

    /** Returns the value of this word. */
    public static PolicyType of(String value) {
        return new PolicyType(value);
    }
}
