package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Log messages to syslog servers. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SyslogSettings.Builder.class)
public interface SyslogSettings extends JsonEntity, WithSyslogSettings {

    /** Whether the syslog of the host is used. */
    Optional<Boolean> local();

    /** Least severity. */
    Optional<LogLevel> syslogThreshold();

    /** The servers. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<SyslogServer> servers();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SyslogSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSyslogSettings.Builder {
        Builder() {}
    }
}
