package dev.gatehouse.sdk.commvault.plans;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.Map;
import org.immutables.value.Value;

/** How often a plan backs up. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = PlanSchedule.Builder.class)
public interface PlanSchedule extends JsonEntity, WithPlanSchedule {

    /** The field {@code backupFrequency} with its list {@code schedules}, as plain Java values. */
    Map<String, Object> backupFrequency();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static PlanSchedule fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a schedule. */
    final class Builder extends ImmutablePlanSchedule.Builder {
        Builder() {}
    }
}
