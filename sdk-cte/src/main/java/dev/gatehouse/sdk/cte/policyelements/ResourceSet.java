package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A resource set: directories and files that a rule refers to. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ResourceSet.Builder.class)
public interface ResourceSet extends CteResource, WithResourceSet {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Labels. */
    Map<String, Object> labels();

    /** Type. Default of the server: {@code Directory}. It can't be changed. */
    Optional<ResourceSetType> type();

    /** Classification tags. */
    List<ClassificationTag> classificationTags();

    /** Members in the order of the server. */
    List<SetResource> resources();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ResourceSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a resource set, for application tests. */
    final class Builder extends ImmutableResourceSet.Builder {
        Builder() {}
    }
}
