package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/** The addresses and ports to which a connection policy applies. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ConnectionNetwork.Builder.class)
public interface ConnectionNetwork extends JsonEntity, WithConnectionNetwork {

    /** Returns the networks of the clients in CIDR notation. */
    List<String> clients();

    /** Returns the networks of the targets in CIDR notation. */
    List<String> targets();

    /** Returns the ports of the targets. */
    List<Integer> ports();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ConnectionNetwork fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a network. */
    final class Builder extends ImmutableConnectionNetwork.Builder {
        Builder() {}
    }
}
