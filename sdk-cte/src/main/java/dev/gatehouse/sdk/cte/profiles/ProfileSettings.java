package dev.gatehouse.sdk.cte.profiles;

import dev.gatehouse.sdk.core.json.JsonEntity;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Settings that profiles, new profiles and updates of profiles share. In a request, absent settings keep their
 * values or get the default of the server; {@code false} and 0 are sent. Units and ranges are those of the vendor's
 * Terraform provider and of "Managing Profiles", CipherTrust Manager 2.20.
 */
public interface ProfileSettings extends JsonEntity {

    /** Description. An update with an empty text clears it. */
    Optional<String> description();

    /** Whether logging is concise. */
    Optional<Boolean> conciseLogging();

    /** Connect timeout in seconds, 5 to 150. */
    OptionalInt connectTimeout();

    /** Interval of the metadata scans in seconds. Default of the server: 600. */
    OptionalInt metadataScanInterval();

    /** Percentage of successful calls, 0 to 100, below which the agent considers a server failed. */
    OptionalInt serverResponseRate();

    /** Whether the CPU share of live data transformation is capped. */
    Optional<Boolean> ldtQosCapCpuAllocation();

    /** CPU share of live data transformation in percent, 0 to 100. */
    OptionalInt ldtQosCpuPercent();

    /** What limits live data transformation. */
    Optional<RekeyOption> ldtQosRekeyOption();

    /** Rate of live data transformation in MB/s, 0 to 32767. */
    OptionalInt ldtQosRekeyRate();

    /** When live data transformation runs. */
    Optional<LdtSchedule> ldtQosSchedule();

    /**
     * Interval of the status checks of live data transformation in seconds, 600 to 86400. Default of the server:
     * 3600.
     */
    OptionalInt ldtQosStatusCheckRate();

    /** Id of the OpenID Connect connection for second factors. */
    Optional<String> oidcConnectionId();

    /** Id of the set of users that need no second factor. */
    Optional<String> mfaExemptUserSetId();

    /** What ransomware protection does about a suspicious process. */
    Optional<RansomwareOperation> rwpOperation();

    /** Id of the set of processes that ransomware protection permits. */
    Optional<String> rwpProcessSet();

    /** Cache of log messages. */
    Optional<CacheSettings> cacheSettings();

    /** Suppression of duplicate log messages. */
    Optional<DuplicateSettings> duplicateSettings();

    /** Log files. */
    Optional<FileSettings> fileSettings();

    /** Logger of the management service. */
    Optional<LoggerSettings> managementServiceLogger();

    /** Logger of policy evaluation. */
    Optional<LoggerSettings> policyEvaluationLogger();

    /** Logger of security administrators. */
    Optional<LoggerSettings> securityAdminLogger();

    /** Logger of system administrators. */
    Optional<LoggerSettings> systemAdminLogger();

    /** Log messages to syslog servers. */
    Optional<SyslogSettings> syslogSettings();

    /** Uploads of log messages. */
    Optional<UploadSettings> uploadSettings();
}
