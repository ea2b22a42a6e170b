package dev.gatehouse.sdk.cte.guardpoints;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of a GuardPoint. */
public final class GuardPointType extends ExtensibleEnum {

    /** Directory, guarded by itself. */
    public static final GuardPointType DIRECTORY_AUTO = of("directory_auto");

    /** Directory, guarded by hand. */
    public static final GuardPointType DIRECTORY_MANUAL = of("directory_manual");

    /** Raw device, guarded by itself. */
    public static final GuardPointType RAWDEVICE_AUTO = of("rawdevice_auto");

    /** Raw device, guarded by hand. */
    public static final GuardPointType RAWDEVICE_MANUAL = of("rawdevice_manual");

    /** Cloud storage, guarded by itself. */
    public static final GuardPointType CLOUDSTORAGE_AUTO = of("cloudstorage_auto");

    /** Cloud storage, guarded by hand. */
    public static final GuardPointType CLOUDSTORAGE_MANUAL = of("cloudstorage_manual");

    /** Protection from ransomware, without a policy. */
    public static final GuardPointType RANSOMWARE_PROTECTION = of("ransomware_protection");

    private GuardPointType(String value) {
        super(value);
    }

    /** Returns the value of this word. */
    public static GuardPointType of(String value) {
        return new GuardPointType(value);
    }
}
