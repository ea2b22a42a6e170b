package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** When duplicate log messages are suppressed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = DuplicateSettings.Builder.class)
public interface DuplicateSettings extends JsonEntity, WithDuplicateSettings {

    /** Interval in seconds, 1 to 1000. */
    OptionalInt suppressInterval();

    /** Number of duplicates, 1 to 100. */
    OptionalInt suppressThreshold();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static DuplicateSettings fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableDuplicateSettings.Builder {
        Builder() {}
    }
}
