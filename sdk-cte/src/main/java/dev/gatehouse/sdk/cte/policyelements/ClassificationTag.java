package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A classification tag of a resource set. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClassificationTag.Builder.class)
public interface ClassificationTag extends JsonEntity, WithClassificationTag {

    /** Name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Conditions. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ClassificationAttribute> attributes();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClassificationTag fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a classification tag. */
    final class Builder extends ImmutableClassificationTag.Builder {
        Builder() {}
    }
}
