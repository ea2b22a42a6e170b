package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** Request to add clients to a group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = AddClients.Builder.class)
public interface AddClients extends JsonEntity, WithAddClients {

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

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static AddClients fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds the request. */
    final class Builder extends ImmutableAddClients.Builder {
        Builder() {}
    }
}
