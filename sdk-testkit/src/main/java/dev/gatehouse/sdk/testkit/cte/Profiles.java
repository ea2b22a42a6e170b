package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.internal.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code /transparent-encryption/profiles}. Ranges and values are those of the vendor's Terraform provider; they are
 * checked if the server is strict. The status of a violation and the text for a profile in use are not documented.
 */
final class Profiles {

    private static final Schema FIELDS = new Schema()
            .text("description", "ldt_qos_rekey_option", "ldt_qos_schedule", "mfa_exempt_user_set_id")
            .text("oidc_connection_id", "rwp_operation", "rwp_process_set")
            .flag("concise_logging", "ldt_qos_cap_cpu_allocation")
            .number("connect_timeout", "metadata_scan_interval", "server_response_rate", "ldt_qos_cpu_percent")
            .number("ldt_qos_rekey_rate", "ldt_qos_status_check_rate")
            .object("labels", "cache_settings", "duplicate_settings", "file_settings", "syslog_settings")
            .object("management_service_logger", "policy_evaluation_logger", "security_admin_logger")
            .object("system_admin_logger", "upload_settings")
            .objects("qos_schedules", "server_settings");

    private static final Set<String> LEVELS = Set.of("DEBUG", "INFO", "WARN", "ERROR", "FATAL");
    private static final Set<String> DAYS =
            Set.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");

    private record Range(long least, long most) {}

    private static final Map<String, Range> RANGES = Map.ofEntries(
            Map.entry("connect_timeout", new Range(5, 150)),
            Map.entry("server_response_rate", new Range(0, 100)),
            Map.entry("ldt_qos_cpu_percent", new Range(0, 100)),
            Map.entry("ldt_qos_rekey_rate", new Range(0, 32767)),
            Map.entry("ldt_qos_status_check_rate", new Range(600, 86400)),
            Map.entry("max_files", new Range(200, Long.MAX_VALUE)),
            Map.entry("max_space", new Range(100, Long.MAX_VALUE)),
            Map.entry("suppress_interval", new Range(1, 1000)),
            Map.entry("suppress_threshold", new Range(1, 100)),
            Map.entry("max_file_size", new Range(1000, 1_000_000_000)),
            Map.entry("max_old_files", new Range(1, 100)),
            Map.entry("priority", new Range(1, 100)),
            Map.entry("start_time_hour", new Range(1, 23)),
            Map.entry("end_time_hour", new Range(1, 23)),
            Map.entry("start_time_minute", new Range(0, 59)),
            Map.entry("end_time_minute", new Range(0, 59)));

    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("ldt_qos_rekey_option", Set.of("RekeyRate", "CPU")),
            Map.entry(
                    "ldt_qos_schedule",
                    Set.of("CUSTOM", "CUSTOM_WITH_OVERWRITE", "ANY_TIME", "WEEKNIGHTS", "WEEKENDS")),
            Map.entry("rwp_operation", Set.of("permit", "deny", "disable")),
            Map.entry("start_weekday", DAYS),
            Map.entry("end_weekday", DAYS),
            Map.entry("duplicates", Set.of("ALLOW", "SUPPRESS")),
            Map.entry("threshold", LEVELS),
            Map.entry("file_threshold", LEVELS),
            Map.entry("syslog_threshold", LEVELS),
            Map.entry("upload_threshold", LEVELS),
            Map.entry("protocol", Set.of("TCP", "UDP", "TLS")),
            Map.entry("message_format", Set.of("CEF", "LEEF", "RFC5424", "PLAIN")));

    private Profiles() {}

    static void addTo(Routes routes) {
        PlainResource.of("profiles", "/transparent-encryption/profiles", call -> call.domain().profiles)
                .snakeTimes()
                .create(FIELDS.text("name"), "name")
                .update(FIELDS)
                .whenCreated((call, profile, body) -> check(call, body))
                .whenUpdated((call, profile, body) -> check(call, body))
                .usedIf(Profiles::isUsed)
                .addTo(routes);
    }

    private static void check(Call call, Body body) {
        if (call.options().strict) {
            checkAll(body.values());
        }
    }

    private static void checkAll(Map<?, ?> values) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> nested && !name.equals("labels")) {
                checkAll(nested);
            } else if (value instanceof List<?> list) {
                list.forEach(each -> checkAll((Map<?, ?>) each));
            } else {
                checkOne((String) name, value);
            }
        });
    }

    private static void checkOne(String name, Object value) {
        Range range = RANGES.get(name);
        if (range != null
                && value instanceof Number number
                && (number.longValue() < range.least || number.longValue() > range.most)) {
            throw Problem.unprocessable(
                    "Validation errors:\n" + name + ": " + name + " must be " + range.least + " to " + range.most);
        }
        Set<String> values = VALUES.get(name);
        if (values != null && value instanceof String text && !text.isEmpty() && !values.contains(text)) {
            throw Problem.unprocessable("Validation errors:\n" + name + ": " + name + " must be one of " + values);
        }
    }

    private static boolean isUsed(Domain domain, Resource profile) {
        return Stream.of(domain.clients, domain.groups, domain.table(CsiGroups.KIND))
                .flatMap(table -> table.all().stream())
                .anyMatch(owner -> owner.text("profile_id").equals(profile.id())
                        || owner.text("client_profile_id").equals(profile.id()));
    }
}
