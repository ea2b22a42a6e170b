package dev.gatehouse.sdk.sps.setup;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import org.immutables.value.Value;

/** The time settings of a new appliance. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = SetupDatetime.Builder.class)
public interface SetupDatetime extends JsonEntity {

    /** Returns the time zone, such as {@code America/Denver}. */
    String timezone();

    /** Returns the NTP server. */
    String primaryNtpServer();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SetupDatetime fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableSetupDatetime.Builder {
        Builder() {}
    }
}
