package dev.gatehouse.sdk.testkit.sps;

import static dev.gatehouse.sdk.testkit.sps.Schema.choice;
import static dev.gatehouse.sdk.testkit.sps.Schema.field;
import static dev.gatehouse.sdk.testkit.sps.Schema.flag;
import static dev.gatehouse.sdk.testkit.sps.Schema.list;
import static dev.gatehouse.sdk.testkit.sps.Schema.number;
import static dev.gatehouse.sdk.testkit.sps.Schema.object;
import static dev.gatehouse.sdk.testkit.sps.Schema.oneOf;
import static dev.gatehouse.sdk.testkit.sps.Schema.open;
import static dev.gatehouse.sdk.testkit.sps.Schema.optional;
import static dev.gatehouse.sdk.testkit.sps.Schema.orNull;
import static dev.gatehouse.sdk.testkit.sps.Schema.reference;
import static dev.gatehouse.sdk.testkit.sps.Schema.switched;
import static dev.gatehouse.sdk.testkit.sps.Schema.text;
import static dev.gatehouse.sdk.testkit.sps.Schema.union;
import static dev.gatehouse.sdk.testkit.sps.Schema.whole;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schemas of the documented bodies, by path below {@code /api/configuration}. */
final class Settings {

    static final String EMAIL = "management/email";
    static final String TRAP = "management/snmp/trap";
    static final String ACLS = "aaa/acls";
    static final String ACCOUNTING = "management/accounting";
    static final String PASSWORDS = "passwords";
    static final String PRIVATE_KEYS = "private_keys";
    static final String X509 = "x509";

    private static final Schema ADDRESS = choice(Map.of("ip", text(), "fqdn", text()));

    private static final Schema MAIL = object(
            field("admin_address", orNull(text())),
            field("alerting_address", orNull(text())),
            field("reporting_address", orNull(text())),
            field("sender_address", orNull(text())),
            field("smtp_auth", switched(field("username", text()), field("password", reference(PASSWORDS)))),
            field(
                    "smtp_encryption",
                    union(Map.of(
                            // Without encryption, the two blocks may be present but not enabled, see Rules
                            "disabled",
                            List.of(
                                    optional("client_authentication", object(field("enabled", flag()))),
                                    optional("server_certificate_check", object(field("enabled", flag())))),
                            "starttls",
                            List.of(
                                    field("client_authentication", switched(field("x509_identity", reference(X509)))),
                                    field(
                                            "server_certificate_check",
                                            switched(field("server_certificate_ca", text()))))))),
            field("smtp_server", ADDRESS));

    private static final Schema HEALTH = object(
            field("maximum_disk_utilization_ratio", orNull(whole())),
            field("maximum_load1", orNull(number())),
            field("maximum_load15", orNull(number())),
            field("maximum_load5", orNull(number())),
            field("maximum_swap_utilization_ratio", orNull(whole())));

    private static final Schema VERSION = choice(Map.of(
            "2c",
            object(field("community", text()), field("server", ADDRESS)),
            "3",
            object(
                    field("auth_method", oneOf(options -> options.authMethods)),
                    field("auth_password", reference(PASSWORDS)),
                    field("encryption_method", oneOf(options -> Set.of("none", "aes", "des"))),
                    field("encryption_password", orNull(reference(PASSWORDS))),
                    field("engine_id", text()),
                    field("server", ADDRESS),
                    field("username", text()))));

    // Whether version is present if traps are off is not documented
    private static final Schema TRAPS_ON = object(field("enabled", flag()), field("version", VERSION));
    private static final Schema TRAPS_OFF = object(field("enabled", flag()), optional("version", VERSION));

    private static final Schema DAY = list(list(text()));

    private static final Schema TARGET = object(
            field(
                    "domain",
                    object(field("selection", oneOf(options -> Set.of("address", "domain"))), field("value", text()))),
            field("port", whole()));

    private static final Schema CONNECTION = open(
            field("name", text()),
            optional("active", flag()),
            optional(
                    "access_control",
                    list(open(
                            optional("authorizer", text()),
                            optional(
                                    "permission",
                                    oneOf(options -> Set.of("audit", "authorize", "audit_and_authorize"))),
                            optional("require_different_ip", flag()),
                            optional("require_different_username", flag())))),
            optional("channel_database_cleanup", open(field("enabled", flag()), optional("days", whole()))),
            optional(
                    "indexing",
                    open(
                            field("enabled", flag()),
                            optional("policy", orNull(reference("policies/indexing"))),
                            optional("priority", whole()))),
            optional("log_audit_trail_downloads", flag()),
            optional(
                    "network",
                    open(
                            optional("clients", list(text())),
                            optional("targets", list(text())),
                            optional("ports", list(whole())))),
            optional(
                    "server_address",
                    union(Map.of(
                            "original",
                            List.of(),
                            "nat",
                            List.of(field("network", text())),
                            "fix",
                            List.of(field("address", text()), field("port", whole())),
                            "inband",
                            List.of(
                                    field("domains", list(TARGET)),
                                    optional("exception_domains", list(TARGET)),
                                    optional("dns_server", Schema.ANY),
                                    optional("dns_suffixes", Schema.ANY))))));

    private static final Map<String, Schema> BY_COLLECTION = Map.of(
            "policies/time_policies",
            open(
                    field("name", text()),
                    optional("Mon", DAY),
                    optional("Tue", DAY),
                    optional("Wed", DAY),
                    optional("Thu", DAY),
                    optional("Fri", DAY),
                    optional("Sat", DAY),
                    optional("Sun", DAY)),
            "policies/audit_policies",
            open(
                    field("name", text()),
                    optional("encryption", open(field("enabled", flag()))),
                    optional("signing", open(field("enabled", flag()))),
                    optional("signing_and_timestamping_interval", whole()),
                    optional("timestamping", open(field("enabled", flag())))),
            "policies/archive_cleanup_policies",
            open(
                    field("name", text()),
                    optional("include_node_id_in_path", flag()),
                    optional("start_times", list(text())),
                    optional("notification_event", open(optional("type", text()))),
                    optional("target", open(optional("type", text())))),
            "aaa/local_database/groups",
            open(field("name", text()), optional("members", list(Schema.ANY))),
            "connections",
            CONNECTION,
            "channel_policies",
            open(field("name", text()), optional("rules", list(open()))));

    private static final Map<String, Schema> BY_PATH = Map.of(
            "datetime/timezone",
            text(),
            "network/dns",
            object(field("primary", orNull(text())), field("secondary", orNull(text()))),
            "troubleshooting",
            object(
                    field("core_files", object(field("retention_days", whole()))),
                    field("debug_logging", object(field("enabled", flag())))),
            EMAIL,
            MAIL,
            "management/health_monitoring",
            HEALTH,
            TRAP,
            (sent, stored, at, findings) -> {
                boolean off = sent instanceof Map<?, ?> map && Boolean.FALSE.equals(map.get("enabled"));
                return (off ? TRAPS_OFF : TRAPS_ON).keep(sent, stored, at, findings);
            },
            "management/disk_fillup_prevention",
            object(
                    field("archiving_enabled", flag()),
                    field("enabled", flag()),
                    field("used_space_ratio_limit", whole())),
            "management/web_gateway_authentication",
            object(
                    field("auto_assign", flag()),
                    field("banner", object(field("enabled", flag()), field("text", orNull(text()))))),
            ACCOUNTING,
            object(field("require_commitlog", flag())),
            "management/certificates",
            object(
                    field("ca", union(Map.of("identity", List.of(field("x509_identity", reference(X509)))))),
                    field("server", reference(X509)),
                    field("tsa", reference(X509))));

    private Settings() {}

    /** Returns the schema of the object at a path. The protocols share the schemas of their collections. */
    static Schema schema(String path) {
        String collection = Layout.parent(path);
        String shared = collection.substring(collection.indexOf('/') + 1);
        Schema schema = BY_PATH.get(path);
        if (schema == null) {
            schema = BY_COLLECTION.get(collection);
        }
        return schema != null ? schema : BY_COLLECTION.getOrDefault(shared, Schema.ANY);
    }
}
