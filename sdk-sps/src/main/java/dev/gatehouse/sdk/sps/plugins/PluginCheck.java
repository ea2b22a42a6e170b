package dev.gatehouse.sdk.sps.plugins;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** A check of the integrity of a plugin. What the checks do is not documented. */
public final class PluginCheck extends ExtensibleEnum {

    /** The check {@code zip_checksum}. */
    public static final PluginCheck ZIP_CHECKSUM = of("zip_checksum");

    /** The check {@code zip_content}. */
    public static final PluginCheck ZIP_CONTENT = of("zip_content");

    /** The check {@code unregistered}. */
    public static final PluginCheck UNREGISTERED = of("unregistered");

    private PluginCheck(String value) {
        super(value);
    }

    /** Returns the value with the given name. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PluginCheck of(String value) {
        return new PluginCheck(value);
    }
}
