package dev.gatehouse.sdk.sps.management;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** How SNMP messages are encrypted. */
public final class SnmpEncryptionMethod extends ExtensibleEnum {

    /** Not at all. */
    public static final SnmpEncryptionMethod NONE = of("none");

    /** AES. */
    public static final SnmpEncryptionMethod AES = of("aes");

    /** DES; in the table of the guide only. */
    public static final SnmpEncryptionMethod DES = of("des");

    private SnmpEncryptionMethod(String value) {
        super(value);
    }

    /** Returns the method of this name. */
    public static SnmpEncryptionMethod of(String value) {
        return new SnmpEncryptionMethod(value);
    }
}
