package dev.gatehouse.sdk.cte.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;
import java.util.Locale;

/**
 * Health status of a client, {@code client_health_status}. The sources use different letter cases; values are converted
 * to upper case.
 */
public final class ClientHealth extends ExtensibleEnum {

    /** No agent has registered yet. */
    public static final ClientHealth UNREGISTERED = of("UNREGISTERED");

    /** No errors and no warnings. */
    public static final ClientHealth HEALTHY = of("HEALTHY");

    /** See {@link Client#warnings()}. */
    public static final ClientHealth WARNING = of("WARNING");

    /** See {@link Client#errors()}. */
    public static final ClientHealth ERROR = of("ERROR");

    /** The client is expunged. */
    public static final ClientHealth EXPUNGED = of("EXPUNGED");

    /** The client waits for its connection. */
    public static final ClientHealth WAITING_FOR_CONNECTION = of("WAITING FOR CONNECTION");

    /** The client is not connected. */
    public static final ClientHealth NOT_CONNECTED = of("NOT CONNECTED");

    private ClientHealth(String value) {
        super(value);
    }

    /** Returns the status with the given wire value, in any letter case. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClientHealth of(String value) {
        return new ClientHealth(value.toUpperCase(Locale.ROOT));
    }
}
