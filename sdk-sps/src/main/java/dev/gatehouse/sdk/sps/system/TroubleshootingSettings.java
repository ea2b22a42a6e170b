package dev.gatehouse.sdk.sps.system;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** Settings for troubleshooting (REST API Reference Guide 5.7). */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TroubleshootingSettings.Builder.class)
public interface TroubleshootingSettings extends JsonEntity, WithTroubleshootingSettings {

    /** Returns the settings for core files. */
    CoreFiles coreFiles();

    /** Returns the settings for debug logging. */
    DebugLogging debugLogging();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TroubleshootingSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds settings. */
    final class Builder extends ImmutableTroubleshootingSettings.Builder {
        Builder() {}
    }
}
