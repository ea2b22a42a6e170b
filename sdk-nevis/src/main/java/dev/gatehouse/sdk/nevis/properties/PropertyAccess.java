package dev.gatehouse.sdk.nevis.properties;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** Access to a custom property. */
public final class PropertyAccess extends ExtensibleEnum {

    /** Readable and writable. */
    public static final PropertyAccess READ_WRITE = of("READ_WRITE");

    /** Readable. */
    public static final PropertyAccess READ_ONLY = of("READ_ONLY");

    /** Neither. */
    public static final PropertyAccess OFF = of("OFF");

    private PropertyAccess(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PropertyAccess of(String value) {
        return new PropertyAccess(value);
    }
}
