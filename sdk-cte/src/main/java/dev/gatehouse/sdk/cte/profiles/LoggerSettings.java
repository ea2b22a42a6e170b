package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** Settings of one logger of the agent. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = LoggerSettings.Builder.class)
public interface LoggerSettings extends JsonEntity, WithLoggerSettings {

    /** What happens to duplicate messages. */
    Optional<DuplicateMessages> duplicates();

    /** Least severity. */
    Optional<LogLevel> threshold();

    /** Whether the logger writes to files. */
    Optional<Boolean> fileEnabled();

    /** Whether the logger writes to syslog servers. */
    Optional<Boolean> syslogEnabled();

    /** Whether its messages are uploaded to CipherTrust Manager. */
    Optional<Boolean> uploadEnabled();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static LoggerSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableLoggerSettings.Builder {
        Builder() {}
    }
}
