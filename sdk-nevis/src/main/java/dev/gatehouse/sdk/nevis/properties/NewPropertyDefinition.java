package dev.gatehouse.sdk.nevis.properties;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The definition of a custom property to be created. The vendor's page was not available in full. How to specify the
 * allowed values of the type {@code ENUM} is not documented; send them with {@link #additionalProperties()}.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewPropertyDefinition.Builder.class)
public interface NewPropertyDefinition extends JsonEntity, WithNewPropertyDefinition {

    /** Name. */
    String name();

    /** Type. */
    PropertyType type();

    /** Entities that have the property. */
    PropertyScope scope();

    /** Description. */
    Optional<String> description();

    /** Whether values are encrypted. False by default. */
    Optional<Boolean> encrypted();

    /** Whether values are propagated. False by default. */
    Optional<Boolean> propagated();

    /** Whether the user interface requires a value. False by default. */
    Optional<Boolean> mandatoryOnGui();

    /** Maximum length of a string. */
    Optional<Integer> stringMaxLen();

    /** Regular expression that a string must match. Only for the type {@code STRING}. */
    Optional<String> stringRegex();

    /** Access while an entity is created. */
    Optional<PropertyAccess> accessCreate();

    /** Access while an entity is modified. */
    Optional<PropertyAccess> accessModify();

    /** Validates the fields. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        stringMaxLen().ifPresent(length -> Arguments.atLeast("stringMaxLen", 1, length));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewPropertyDefinition fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a {@link NewPropertyDefinition}. */
    final class Builder extends ImmutableNewPropertyDefinition.Builder {
        Builder() {}
    }
}
