package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Request to add clients to a group. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface AddClients extends WithAddClients {

    /** Ids, names or URIs of the clients. Must contain at least one. */
    List<String> clientList();

    /**
     * Whether the clients inherit settings of the group, for example its profile. Default: false. Which settings they
     * inherit is not documented.
     */
    @Value.Default
    default boolean inheritAttributes() {
        return false;
    }

    /** Rejects values that the server is documented to reject. */
    @Value.Check
    default void check() {
        Arguments.notEmpty("clientList", clientList());
        Arguments.noneBlank("clientList", clientList());
    }

    /** Returns a request for clients that keep their own settings. */
    static AddClients of(String... clients) {
        return builder().addClientList(clients).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the request. */
    final class Builder extends ImmutableAddClients.Builder {
        Builder() {}
    }
}
