package dev.gatehouse.sdk.core;

import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** An extensible enum, as in vendor modules. */
public final class Color extends ExtensibleEnum {

    public static final Color RED = of("RED");

    private Color(String value) {
        super(value);
    }

    public static Color of(String value) {
        return new Color(value);
    }
}
