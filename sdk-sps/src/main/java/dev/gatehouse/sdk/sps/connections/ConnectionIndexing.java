package dev.gatehouse.sdk.sps.connections;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.sps.configuration.Reference;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** How the recordings of a connection are indexed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ConnectionIndexing.Builder.class)
public interface ConnectionIndexing extends JsonEntity, WithConnectionIndexing {

    /** Returns whether recordings are indexed. */
    boolean enabled();

    /** Returns the indexing policy, an object of {@code policies/indexing}. */
    Optional<Reference> policy();

    /** Returns the priority of the indexing. The meaning of its values is not documented. */
    OptionalInt priority();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ConnectionIndexing fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds indexing settings. */
    final class Builder extends ImmutableConnectionIndexing.Builder {
        Builder() {}
    }
}
