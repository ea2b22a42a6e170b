package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** How SPS proves to the SNMP server who it is. The table of the guide says {@code sha1}, its example {@code sha}: which one
 * a version takes is not documented, and what was read is written back as it was. */
public final class SnmpAuthMethod extends ExtensibleEnum {

    /** MD5. */
    public static final SnmpAuthMethod MD5 = of("md5");

    /** SHA-1, as the table spells it. */
    public static final SnmpAuthMethod SHA1 = of("sha1");

    /** SHA-1, as the example spells it. */
    public static final SnmpAuthMethod SHA = of("sha");

    private SnmpAuthMethod(String value) {
        super(value);
    }

    /** Returns the method of this name. */
    public static SnmpAuthMethod of(String value) {
        return new SnmpAuthMethod(value);
    }
}
