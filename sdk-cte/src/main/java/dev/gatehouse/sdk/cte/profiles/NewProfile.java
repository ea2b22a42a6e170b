package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Request to create a profile. Only the name is required. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = NewProfile.Builder.class)
public interface NewProfile extends ProfileSettings, WithNewProfile {

    /** Unique name. It can't be changed. */
    String name();

    /** Times of live data transformation. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<QosSchedule> qosSchedules();

    /** Nodes of the cluster; for clusters only. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<ServerSetting> serverSettings();

    /** Labels. Default: none. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    Map<String, Object> labels();

    /** Rejects values that the server would reject. */
    @Value.Check
    default void check() {
        Arguments.notBlank("name", name());
        ProfileRanges.check(this, qosSchedules(), serverSettings());
    }

    /** Returns a request with only a name. */
    static NewProfile of(String name) {
        return builder().name(name).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static NewProfile fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a new profile. */
    final class Builder extends ImmutableNewProfile.Builder {
        Builder() {}
    }
}
