package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/**
 * How SPS authenticates itself to the SNMP server. The guide's table says {@code sha1}, its example {@code sha}. Which of
 * them a version accepts is not documented. A value that was read is written back unchanged.
 */
public final class SnmpAuthMethod extends ExtensibleEnum {

    /** MD5. */
    public static final SnmpAuthMethod MD5 = of("md5");

    /** SHA-1, as spelled in the table. */
    public static final SnmpAuthMethod SHA1 = of("sha1");

    /** SHA-1, as spelled in the example. */
    public static final SnmpAuthMethod SHA = of("sha");

    private SnmpAuthMethod(String value) {
        super(value);
    }

    /** Returns the method with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnmpAuthMethod of(String value) {
        return new SnmpAuthMethod(value);
    }
}
