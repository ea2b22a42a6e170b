package dev.gatehouse.sdk.sps.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Settings for debug logging. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DebugLogging.Builder.class)
public interface DebugLogging extends JsonEntity, WithDebugLogging {

    /** Returns whether debug messages are logged. */
    boolean enabled();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DebugLogging fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableDebugLogging.Builder {
        Builder() {}
    }
}
