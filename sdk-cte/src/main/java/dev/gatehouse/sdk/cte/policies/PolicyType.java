package dev.gatehouse.sdk.cte.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a policy. It can't be changed after the creation. */
public final class PolicyType extends ExtensibleEnum {

    /** Encrypts files, or devices offline. Needs security rules or key rules. */
    public static final PolicyType STANDARD = of("Standard");

    /** Live data transformation: encrypts or rekeys data in use. Needs LDT key rules. */
    public static final PolicyType LDT = of("LDT");

    /** In-place data transformation of devices. Needs an IDT key rule. */
    public static final PolicyType IDT = of("IDT");

    /** Encrypts objects in a cloud. Needs security rules or key rules. */
    public static final PolicyType CLOUD_OBJECT_STORAGE = of("Cloud_Object_Storage");

    /** Encrypts volumes of Kubernetes. */
    public static final PolicyType CSI = of("CSI");

    private PolicyType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PolicyType of(String value) {
        return new PolicyType(value);
    }
}
