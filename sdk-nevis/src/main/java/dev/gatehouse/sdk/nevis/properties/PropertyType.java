package dev.gatehouse.sdk.nevis.properties;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Type of a custom property. */
public final class PropertyType extends ExtensibleEnum {

    /** String. */
    public static final PropertyType STRING = of("STRING");

    /** One of the allowed values. */
    public static final PropertyType ENUM = of("ENUM");

    private PropertyType(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PropertyType of(String value) {
        return new PropertyType(value);
    }
}
