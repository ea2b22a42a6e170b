package dev.gatehouse.sdk.cte.guardpoints;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a GuardPoint. */
public final class GuardPointType extends ExtensibleEnum {

    /** Directory, guarded automatically. */
    public static final GuardPointType DIRECTORY_AUTO = of("directory_auto");

    /** Directory, guarded manually. */
    public static final GuardPointType DIRECTORY_MANUAL = of("directory_manual");

    /** Raw device, guarded automatically. */
    public static final GuardPointType RAWDEVICE_AUTO = of("rawdevice_auto");

    /** Raw device, guarded manually. */
    public static final GuardPointType RAWDEVICE_MANUAL = of("rawdevice_manual");

    /** Cloud storage, guarded automatically. */
    public static final GuardPointType CLOUDSTORAGE_AUTO = of("cloudstorage_auto");

    /** Cloud storage, guarded manually. */
    public static final GuardPointType CLOUDSTORAGE_MANUAL = of("cloudstorage_manual");

    /** Ransomware protection, without a policy. */
    public static final GuardPointType RANSOMWARE_PROTECTION = of("ransomware_protection");

    private GuardPointType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GuardPointType of(String value) {
        return new GuardPointType(value);
    }
}
