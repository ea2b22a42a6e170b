package dev.gatehouse.sdk.cte.csi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import org.immutables.value.Value;

/** A storage group of Kubernetes. Only the id is in every response. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = CsiStorageGroup.Builder.class)
public interface CsiStorageGroup extends CteResource, WithCsiStorageGroup {

    /** Unique name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Namespace of Kubernetes. */
    @JsonProperty("k8s_namespace")
    Optional<String> k8sNamespace();

    /** Storage class of Kubernetes. */
    @JsonProperty("k8s_storage_class")
    Optional<String> k8sStorageClass();

    /** Name of the profile of its clients. */
    Optional<String> clientProfileName();

    /** Id of the profile of its clients. */
    Optional<String> clientProfileId();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static CsiStorageGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a group, for application tests. */
    final class Builder extends ImmutableCsiStorageGroup.Builder {
        Builder() {}
    }
}
