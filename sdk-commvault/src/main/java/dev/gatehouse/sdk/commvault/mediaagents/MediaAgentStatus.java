package dev.gatehouse.sdk.commvault.mediaagents;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.gatehouse.sdk.core.json.ExtensibleEnum;

/** State of a media agent (OpenAPI file of 11.32). */
public final class MediaAgentStatus extends ExtensibleEnum {

    /** It is online. */
    public static final MediaAgentStatus ONLINE = of("ONLINE");

    /** It is offline. */
    public static final MediaAgentStatus OFFLINE = of("OFFLINE");

    /** It is in maintenance. */
    public static final MediaAgentStatus MAINTENANCE = of("MAINTENANCE");

    private MediaAgentStatus(String value) {
        super(value);
    }

    /** Returns the value with the given text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MediaAgentStatus of(String value) {
        return new MediaAgentStatus(value);
    }
}
