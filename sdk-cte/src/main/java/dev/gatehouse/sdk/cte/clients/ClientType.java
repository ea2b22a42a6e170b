package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a client. */
public final class ClientType extends ExtensibleEnum {

    /** Host with the file system agent; the default. */
    public static final ClientType FS = of("FS");

    /** Host with CTE UserSpace. */
    public static final ClientType CTE_U = of("CTE-U");

    /** Kubernetes storage. Occurs in responses. */
    public static final ClientType CSI = of("CSI");

    private ClientType(String value) {
        super(value);
    }

    /** Returns the type with the given wire value. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClientType of(String value) {
        return new ClientType(value);
    }
}
