package dev.gatehouse.sdk.sps.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The request of a node to join a cluster. Pass it to {@link ClusterApi#addNode} of the central node. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClusterJoinRequest.Builder.class)
public interface ClusterJoinRequest extends JsonEntity {

    /** Returns the IP address of the joining node. */
    Optional<String> address();

    /** Returns the id of the joining node, a UUID. */
    Optional<String> nodeId();

    /** Returns the shared secret of the nodes. */
    Optional<Secret> psk();

    /** Returns the roles of the joining node. */
    List<String> roles();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClusterJoinRequest fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableClusterJoinRequest.Builder {
        Builder() {}
    }
}
