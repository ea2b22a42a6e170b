package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.common.CteResource;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A profile: settings that clients share. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Profile.Builder.class)
public interface Profile extends CteResource, WithProfile {

    /** Unique name within the domain. */
    Optional<String> name();

    /** Description. */
    Optional<String> description();

    /** Id of the OpenID Connect connection for second factors. */
    Optional<String> oidcConnectionId();

    /** Name of that connection. */
    Optional<String> oidcConnectionName();

    /** Id of the set of users that need no second factor. */
    Optional<String> mfaExemptUserSetId();

    /** Name of that set of users. */
    Optional<String> mfaExemptUserSetName();

    /** Limit of live data transformation. */
    Optional<String> ldtQosRekeyOption();

    /** Schedule of live data transformation. */
    Optional<String> ldtQosSchedule();

    /** Whether the CPU share of live data transformation is capped. */
    Optional<Boolean> ldtQosCapCpuAllocation();

    /** CPU share of live data transformation in percent. */
    OptionalInt ldtQosCpuPercent();

    /** Rate of live data transformation. The unit is not documented. */
    OptionalInt ldtQosRekeyRate();

    /** Rate of the status checks of live data transformation. The unit is not documented. */
    OptionalInt ldtQosStatusCheckRate();

    /** Operation of ransomware protection. */
    Optional<String> rwpOperation();

    /** Process set of ransomware protection. */
    Optional<String> rwpProcessSet();

    /** Whether logging is concise. */
    Optional<Boolean> conciseLogging();

    /** Connect timeout. The unit is not documented. */
    OptionalInt connectTimeout();

    /** Interval of the metadata scans. The unit is not documented. */
    OptionalInt metadataScanInterval();

    /** Response rate of the server. The unit is not documented. */
    OptionalInt serverResponseRate();

    /** Settings of caches, as plain Java values. */
    Optional<Object> cacheSettings();

    /** Settings for duplicate log messages, as plain Java values. */
    Optional<Object> duplicateSettings();

    /** Settings of log files, as plain Java values. */
    Optional<Object> fileSettings();

    /** Logger of the management service, as plain Java values. */
    Optional<Object> managementServiceLogger();

    /** Logger of policy evaluation, as plain Java values. */
    Optional<Object> policyEvaluationLogger();

    /** Logger of security administrators, as plain Java values. */
    Optional<Object> securityAdminLogger();

    /** Logger of system administrators, as plain Java values. */
    Optional<Object> systemAdminLogger();

    /**
     * Settings of syslog servers, as plain Java values. They may contain private keys, so {@code toString} hides them.
     */
    @Value.Redacted
    Optional<Object> syslogSettings();

    /** Settings of log uploads, as plain Java values. */
    Optional<Object> uploadSettings();

    /** Schedules of live data transformation, as plain Java values. */
    Optional<Object> qosSchedules();

    /** Settings of servers, as plain Java values. */
    Optional<Object> serverSettings();

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
