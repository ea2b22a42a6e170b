package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Kind of a client. */
public final class ClientType extends ExtensibleEnum {

    /** Host with the file system agent; the default. */
    public static final ClientType FS = of("FS");

    /** Host with CTE UserSpace. */
    public static final ClientType CTE_U = of("CTE-U");

    /** Kubernetes storage; seen in answers. */
    public static final ClientType CSI = of("CSI");

    private ClientType(String value) {
        super(value);
    }

    /** Returns the value of this word. */
    public static ClientType of(String value) {
        return new ClientType(value);
    }
}
