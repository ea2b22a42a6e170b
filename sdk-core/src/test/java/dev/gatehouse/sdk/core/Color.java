package dev.gatehouse.sdk.core;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** An extensible enum, as in vendor modules. */
public final class Color extends ExtensibleEnum {

    public static final Color RED = of("RED");

    private Color(String value) {
        super(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Color of(String value) {
        return new Color(value);
    }
}
