package dev.gatehouse.sdk.sps.policies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.JsonEntity;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import org.immutables.value.Value;

/**
 * A time policy: when something is allowed ("Time policies", REST API Reference Guide 6.0). A day without ranges
 * is excluded.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = TimePolicy.Builder.class)
public interface TimePolicy extends JsonEntity, WithTimePolicy {

    /** Returns the name. */
    String name();

    /** Returns the ranges of Monday. */
    @JsonProperty("Mon")
    List<TimeRange> monday();

    /** Returns the ranges of Tuesday. */
    @JsonProperty("Tue")
    List<TimeRange> tuesday();

    /** Returns the ranges of Wednesday. */
    @JsonProperty("Wed")
    List<TimeRange> wednesday();

    /** Returns the ranges of Thursday. */
    @JsonProperty("Thu")
    List<TimeRange> thursday();

    /** Returns the ranges of Friday. */
    @JsonProperty("Fri")
    List<TimeRange> friday();

    /** Returns the ranges of Saturday. */
    @JsonProperty("Sat")
    List<TimeRange> saturday();

    /** Returns the ranges of Sunday. */
    @JsonProperty("Sun")
    List<TimeRange> sunday();

    /** Returns a new builder with no values set. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static TimePolicy fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a policy. */
    final class Builder extends ImmutableTimePolicy.Builder {
        Builder() {}
    }
}
