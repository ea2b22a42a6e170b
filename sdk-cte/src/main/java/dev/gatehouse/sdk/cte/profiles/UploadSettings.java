package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/** Uploads of log messages to CipherTrust Manager. The units and ranges of its numbers are not documented. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = UploadSettings.Builder.class)
public interface UploadSettings extends JsonEntity, WithUploadSettings {

    /** Timeout of connections. */
    OptionalLong connectionTimeout();

    /** Whether messages are dropped if the agent is busy. */
    Optional<Boolean> dropIfBusy();

    /** Timeout of an upload. */
    OptionalLong jobCompletionTimeout();

    /** Maximum interval of uploads. */
    OptionalLong maxInterval();

    /** Maximum number of messages of an upload. */
    OptionalLong maxMessages();

    /** Minimum interval of uploads. */
    OptionalLong minInterval();

    /** Least severity. */
    Optional<LogLevel> uploadThreshold();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static UploadSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableUploadSettings.Builder {
        Builder() {}
    }
}
