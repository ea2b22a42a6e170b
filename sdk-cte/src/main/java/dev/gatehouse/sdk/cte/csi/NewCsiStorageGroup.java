package dev.gatehouse.sdk.cte.csi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create a storage group. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewCsiStorageGroup.Builder.class)
public interface NewCsiStorageGroup extends JsonEntity, WithNewCsiStorageGroup {

    /** Unique name. It can't be changed. */
    String name();

    /** Namespace of Kubernetes. It can't be changed. */
    @JsonProperty("k8s_namespace")
    String k8sNamespace();

    /** Storage class of Kubernetes. It can't be changed. */
    @JsonProperty("k8s_storage_class")
    String k8sStorageClass();

    /** Name of the profile of its clients. Default: the default profile. */
    Optional<String> clientProfile();

    /** Description. */
    Optional<String> description();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        Arguments.notBlank("k8sNamespace", k8sNamespace());
        Arguments.notBlank("k8sStorageClass", k8sStorageClass());
    }

    /** Returns a request with the required fields. */
    static NewCsiStorageGroup of(String name, String namespace, String storageClass) {
        return builder()
                .name(name)
                .k8sNamespace(namespace)
                .k8sStorageClass(storageClass)
                .build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewCsiStorageGroup fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new group. */
    final class Builder extends ImmutableNewCsiStorageGroup.Builder {
        Builder() {}
    }
}
