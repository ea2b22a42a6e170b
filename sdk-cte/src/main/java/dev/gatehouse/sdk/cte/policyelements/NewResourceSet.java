package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Request to create a resource set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewResourceSet.Builder.class)
public interface NewResourceSet extends JsonEntity, WithNewResourceSet {

    /** Unique name within the domain. It can't be changed. */
    String name();

    /** Description. */
    Optional<String> description();

    /** Labels. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Type. Default of the server: {@code Directory}. It can't be changed. */
    Optional<ResourceSetType> type();

    /** Classification tags, for the type Classification. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ClassificationTag> classificationTags();

    /** Members. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<SetResource> resources();

    /** Rejects a blank name. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
    }

    /** Returns a set with members. */
    static NewResourceSet of(String name, SetResource... members) {
        return builder().name(name).resources(List.of(members)).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewResourceSet fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new resource set. */
    final class Builder extends ImmutableNewResourceSet.Builder {
        Builder() {}
    }
}
