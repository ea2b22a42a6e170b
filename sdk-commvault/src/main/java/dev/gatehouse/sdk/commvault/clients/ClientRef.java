package dev.gatehouse.sdk.commvault.clients;

import dev.gatehouse.sdk.commvault.internal.Input;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A client as the creation of a vault names it: a machine that becomes an S3 endpoint. */
@SdkStyle
@Value.Immutable
public interface ClientRef extends WithClientRef {

    /** Id. */
    long id();

    /** Name, sent along where known. */
    Optional<String> name();

    /** Refuses what can't be a client. */
    @Value.Check
    default void check() {
        Input.id("clientId", id());
    }

    /** Returns the client of this id. */
    static ClientRef of(long id) {
        return builder().id(id).build();
    }

    /** Returns the client of this id and name. */
    static ClientRef of(long id, String name) {
        return builder().id(id).name(name).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds one. */
    final class Builder extends ImmutableClientRef.Builder {
        Builder() {}
    }
}
