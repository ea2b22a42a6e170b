package dev.gatehouse.sdk.commvault.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A reference to a client, for the creation of a vault: a machine that becomes an S3 endpoint. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClientRef.Builder.class)
public interface ClientRef extends WithClientRef {

    /** Id. */
    long id();

    /** Name; sent if present. */
    Optional<String> name();

    /** Rejects an id below 1. */
    @Value.Check
    default void check() {
        Arguments.atLeast("clientId", 1, id());
    }

    /** Returns a reference to the client with the given id. */
    static ClientRef of(long id) {
        return builder().id(id).build();
    }

    /** Returns a reference to the client with the given id and name. */
    static ClientRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClientRef fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a reference. */
    final class Builder extends ImmutableClientRef.Builder {
        Builder() {}
    }
}
