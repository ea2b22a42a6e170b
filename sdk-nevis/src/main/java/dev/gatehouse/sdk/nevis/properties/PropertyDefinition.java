package dev.gatehouse.sdk.nevis.properties;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.nevis.internal.LenientInstantDeserializer;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The definition of a custom property. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PropertyDefinition.Builder.class)
public interface PropertyDefinition extends JsonEntity, WithPropertyDefinition {

    /** ID. Definitions have no external ID. */
    Optional<Long> propertyId();

    /** Version for optimistic locking. */
    Optional<Integer> version();

    /** Creation date. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> created();

    /** Date of the last modification. */
    @JsonDeserialize(using = LenientInstantDeserializer.class)
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> lastModified();

    /** Name. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Type. */
    Optional<PropertyType> type();

    /** Entities that have the property. */
    Optional<PropertyScope> scope();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PropertyDefinition fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link PropertyDefinition}, for example in tests of an application. */
    final class Builder extends ImmutablePropertyDefinition.Builder {
        Builder() {}
    }
}
