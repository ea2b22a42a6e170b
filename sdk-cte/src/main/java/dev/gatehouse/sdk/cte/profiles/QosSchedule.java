package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A time of the week in which live data transformation (LDT) runs. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = QosSchedule.Builder.class)
public interface QosSchedule extends JsonEntity, WithQosSchedule {

    /** Day of the start. */
    Optional<Weekday> startWeekday();

    /** Hour of the start, 1 to 23. */
    OptionalInt startTimeHour();

    /** Minute of the start, 0 to 59. */
    OptionalInt startTimeMinute();

    /** Day of the end. */
    Optional<Weekday> endWeekday();

    /** Hour of the end, 1 to 23. */
    OptionalInt endTimeHour();

    /** Minute of the end, 0 to 59. */
    OptionalInt endTimeMinute();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static QosSchedule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an instance. */
    final class Builder extends ImmutableQosSchedule.Builder {
        Builder() {}
    }
}
