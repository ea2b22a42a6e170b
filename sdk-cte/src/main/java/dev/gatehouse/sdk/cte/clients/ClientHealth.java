package dev.gatehouse.sdk.cte.clients;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;

/** State of a client, {@code client_health_status}. Sources differ in the case of its letters: kept in capitals. */
public final class ClientHealth extends ExtensibleEnum {

    /** No agent has registered yet. */
    public static final ClientHealth UNREGISTERED = of("UNREGISTERED");

    /** All is well. */
    public static final ClientHealth HEALTHY = of("HEALTHY");

    /** See {@link Client#warnings()}. */
    public static final ClientHealth WARNING = of("WARNING");

    /** See {@link Client#errors()}. */
    public static final ClientHealth ERROR = of("ERROR");

    /** Expunged. */
    public static final ClientHealth EXPUNGED = of("EXPUNGED");

    /** Waiting for its connection. */
    public static final ClientHealth WAITING_FOR_CONNECTION = of("WAITING FOR CONNECTION");

    /** Not connected. */
    public static final ClientHealth NOT_CONNECTED = of("NOT CONNECTED");

    private ClientHealth(String value) {
        super(value);
    }

    /** Returns the value of this word, in any case. */
    public static ClientHealth of(String value) {
        return new ClientHealth(value.toUpperCase(Locale.ROOT));
    }
}
