package dev.gatehouse.sdk.cte.clientgroups;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A client group to be made. */
@SdkStyle
@Value.Immutable
@JsonSerialize
public interface NewClientGroup extends WithNewClientGroup {

    /** Name: a letter, then letters, digits, {@code _} and {@code -}. */
    String name();

    /** {@link ClusterType#NON_CLUSTER} or {@link ClusterType#HDFS}. */
    ClusterType clusterType();

    /** Free text. */
    Optional<String> description();

    /** Password for the MANUAL creation method. */
    Optional<Secret> password();

    /** Refuses what the server is documented to refuse. */
    @Value.Check
    default void check() {
        if (!name().matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("a client group's name is a letter, then letters, digits, '_' and '-'");
        }
        if (!clusterType().equals(ClusterType.NON_CLUSTER) && !clusterType().equals(ClusterType.HDFS)) {
            throw new IllegalArgumentException("clusterType must be NON_CLUSTER or HDFS to create a group");
        }
    }

    /** Returns a group with nothing but name and type. */
    static NewClientGroup of(String name, ClusterType clusterType) {
        return builder().name(name).clusterType(clusterType).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a new group. */
    final class Builder extends ImmutableNewClientGroup.Builder {
        Builder() {}
    }
}
