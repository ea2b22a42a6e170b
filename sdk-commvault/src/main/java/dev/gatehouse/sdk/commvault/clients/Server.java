package dev.gatehouse.sdk.commvault.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A machine with Commvault software. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Server.Builder.class)
public interface Server extends JsonEntity, WithServer {

    /** Id, which is a client id. */
    long id();

    /** Name. */
    Optional<String> name();

    /** Display name. */
    Optional<String> displayName();

    /** Host name. */
    Optional<String> hostName();

    /** Version of the software. */
    Optional<String> version();

    /** Operating system. */
    @JsonProperty("OS")
    Optional<String> os();

    /** Whether it is configured. */
    Optional<Boolean> configured();

    /** Returns a reference to this machine, for use as an endpoint of a vault. */
    default ClientRef ref() {
        return ClientRef.builder().id(id()).name(name()).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Server fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a machine. */
    final class Builder extends ImmutableServer.Builder {
        Builder() {}
    }
}
