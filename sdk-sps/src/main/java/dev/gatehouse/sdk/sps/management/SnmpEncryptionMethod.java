package dev.gatehouse.sdk.sps.management;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** How SNMP messages are encrypted. */
public final class SnmpEncryptionMethod extends ExtensibleEnum {

    /** No encryption. */
    public static final SnmpEncryptionMethod NONE = of("none");

    /** AES. */
    public static final SnmpEncryptionMethod AES = of("aes");

    /** DES; documented only in the table of the guide. */
    public static final SnmpEncryptionMethod DES = of("des");

    private SnmpEncryptionMethod(String value) {
        super(value);
    }

    /** Returns the method with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SnmpEncryptionMethod of(String value) {
        return new SnmpEncryptionMethod(value);
    }
}
