package dev.gatehouse.sdk.cte.policyelements;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** A condition of a classification tag. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ClassificationAttribute.Builder.class)
public interface ClassificationAttribute extends JsonEntity, WithClassificationAttribute {

    /** Name of the attribute. */
    Optional<String> name();

    /** Type of the value. */
    Optional<String> dataType();

    /** {@code eq}, {@code ne}, {@code lt}, {@code le}, {@code gt} or {@code ge}. */
    Optional<String> operator();

    /** Value to compare with. */
    Optional<String> value();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ClassificationAttribute fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a classification attribute. */
    final class Builder extends ImmutableClassificationAttribute.Builder {
        Builder() {}
    }
}
