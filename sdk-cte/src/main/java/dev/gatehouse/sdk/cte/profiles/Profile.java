package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A profile: settings that clients share. Only the id is in every response. Which other fields a version sends is
 * not documented.
 */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Profile.Builder.class)
public interface Profile extends CteResource, ProfileSettings, WithProfile {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Name of the OpenID Connect connection. */
    Optional<String> oidcConnectionName();

    /** Name of the set of users that need no second factor. */
    Optional<String> mfaExemptUserSetName();

    /** Times of live data transformation. */
    List<QosSchedule> qosSchedules();

    /** Nodes of the cluster. */
    List<ServerSetting> serverSettings();

    /** Labels. */
    Map<String, Object> labels();

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Called by Jackson 3. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Profile fromJson(Builder builder) {
        return builder.build();
    }

    /** Builds a profile, for application tests. */
    final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
