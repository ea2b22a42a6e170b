package dev.gatehouse.sdk.sps.cluster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A node of a cluster. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClusterNode.Builder.class)
public interface ClusterNode extends JsonEntity {

    /** Returns the id of the node, a UUID. */
    Optional<String> key();

    /** Returns the path of the resource. */
    Optional<String> href();

    /** Returns the IP address. */
    Optional<String> address();

    /** Returns the roles, such as {@code central-management}. */
    List<String> roles();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClusterNode fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance, for tests of applications. */
    final class Builder extends ImmutableClusterNode.Builder {
        Builder() {}
    }
}
