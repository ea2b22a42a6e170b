package dev.gatehouse.sdk.cte.profiles;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** A profile: settings that clients share. */
@SdkStyle
@Value.Immutable
@JsonDeserialize(builder = Profile.Builder.class)
public interface Profile extends WithProfile {

    /** Id, a UUID. */
    String id();

    /** URI, {@code kylo:kylo:...}. */
    Optional<String> uri();

    /** URI of the account. */
    Optional<String> account();

    /** URI of the application. */
    Optional<String> application();

    /** When it was made; some versions write {@code createdAt}. */
    @JsonAlias("createdAt")
    Optional<Instant> createdAt();

    /** When it was last changed; some versions write {@code updatedAt}. */
    @JsonAlias("updatedAt")
    Optional<Instant> updatedAt();

    /** Unique name within the domain. */
    Optional<String> name();

    /** Free text. */
    Optional<String> description();

    /** Id of the OpenID Connect connection for second factors. */
    Optional<String> oidcConnectionId();

    /** Name of that connection. */
    Optional<String> oidcConnectionName();

    /** Id of the users who need no second factor. */
    Optional<String> mfaExemptUserSetId();

    /** Name of that set of users. */
    Optional<String> mfaExemptUserSetName();

    /** How live data transformation is limited. */
    Optional<String> ldtQosRekeyOption();

    /** When live data transformation runs. */
    Optional<String> ldtQosSchedule();

    /** Whether its CPU share is capped. */
    Optional<Boolean> ldtQosCapCpuAllocation();

    /** Its CPU share in percent. */
    OptionalInt ldtQosCpuPercent();

    /** Its rate; the unit is not documented. */
    OptionalInt ldtQosRekeyRate();

    /** How often its state is checked; the unit is not documented. */
    OptionalInt ldtQosStatusCheckRate();

    /** Operation of ransomware protection. */
    Optional<String> rwpOperation();

    /** Process set of ransomware protection. */
    Optional<String> rwpProcessSet();

    /** Whether logs are short. */
    Optional<Boolean> conciseLogging();

    /** Time limit for connections; the unit is not documented. */
    OptionalInt connectTimeout();

    /** Time between scans of metadata; the unit is not documented. */
    OptionalInt metadataScanInterval();

    /** Rate of the server's answers; the unit is not documented. */
    OptionalInt serverResponseRate();

    /** Caches, as plain Java values. */
    Optional<Object> cacheSettings();

    /** Repeated log messages, as plain Java values. */
    Optional<Object> duplicateSettings();

    /** Log files, as plain Java values. */
    Optional<Object> fileSettings();

    /** Log of the management service, as plain Java values. */
    Optional<Object> managementServiceLogger();

    /** Log of policy decisions, as plain Java values. */
    Optional<Object> policyEvaluationLogger();

    /** Log of security administrators, as plain Java values. */
    Optional<Object> securityAdminLogger();

    /** Log of system administrators, as plain Java values. */
    Optional<Object> systemAdminLogger();

    /** Syslog servers, perhaps with private keys: not in {@code toString}, as plain Java values. */
    @Value.Redacted
    Optional<Object> syslogSettings();

    /** Upload of logs, as plain Java values. */
    Optional<Object> uploadSettings();

    /** Schedules of live data transformation, as plain Java values. */
    Optional<Object> qosSchedules();

    /** Servers, as plain Java values. */
    Optional<Object> serverSettings();

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a profile, for tests of applications. */
    final class Builder extends ImmutableProfile.Builder {
        Builder() {}
    }
}
