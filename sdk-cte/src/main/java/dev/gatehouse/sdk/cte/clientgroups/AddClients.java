package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Clients to be added to a group. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface AddClients extends WithAddClients {

    /** Each a client's id, name or URI; at least one. */
    List<String> clientList();

    /**
     * Whether the clients take over the group's settings, its profile for one; false by default. Which settings is not
     * documented.
     */
    @Value.Default
    default boolean inheritAttributes() {
        return false;
    }

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        if (clientList().isEmpty()) {
            throw new IllegalArgumentException("clientList must have at least one client");
        }
        if (clientList().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("clientList must not have a blank client");
        }
    }

    /** Returns clients that keep their own settings. */
    static AddClients of(String... clients) {
        return builder().addClientList(clients).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableAddClients.Builder {
        Builder() {}
    }
}
