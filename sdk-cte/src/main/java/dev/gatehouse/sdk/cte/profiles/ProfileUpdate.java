package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.LabelChange;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Update of a profile. Absent settings keep their values. The name of a profile can't be changed. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = ProfileUpdate.Builder.class)
public interface ProfileUpdate extends ProfileSettings, WithProfileUpdate {

    /** Times of live data transformation, which replace the existing ones. An empty list removes all. */
    Optional<List<QosSchedule>> qosSchedules();

    /** Nodes of the cluster, which replace the existing ones. An empty list removes all. */
    Optional<List<ServerSetting>> serverSettings();

    /** Change of the labels. Labels that it does not name stay as they are. */
    Optional<LabelChange> labels();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        ProfileRanges.check(
                this, qosSchedules().orElse(List.of()), serverSettings().orElse(List.of()));
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static ProfileUpdate fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds an update. */
    final class Builder extends ImmutableProfileUpdate.Builder {
        Builder() {}
    }
}
