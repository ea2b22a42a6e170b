package dev.gatehouse.sdk.testkit.sps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The configuration that a server starts with. */
final class DefaultConfiguration {

    private DefaultConfiguration() {}

    static Configuration configuration(SpsRelease release) {
        Configuration all = new Configuration();
        boolean v69 = release.atLeast(SpsRelease.V6_9);
        boolean v80 = release.atLeast(SpsRelease.LTS_8_0);
        List<String> identities =
                List.of("fbd684e1-e1ac-4f34-ad25-86c560c51e24", "fd1c73e8-bcb8-4d13-991f-722f492dc074");
        identities.forEach(key -> put(all, Settings.X509 + "/" + key, Map.of()));
        put(
                all,
                "management/certificates",
                Map.of(
                        "ca", Map.of("selection", "identity", "x509_identity", x509(identities.get(0))),
                        "server", x509(identities.get(1)),
                        "tsa", x509(identities.get(0))));
        put(
                all,
                "management/disk_fillup_prevention",
                Map.of("archiving_enabled", false, "enabled", true, "used_space_ratio_limit", 80));
        put(all, Settings.EMAIL, mail());
        Map<String, @Nullable Object> health = new TreeMap<>();
        health.put("maximum_disk_utilization_ratio", 80);
        health.put("maximum_load1", null);
        health.put("maximum_load15", null);
        health.put("maximum_load5", null);
        health.put("maximum_swap_utilization_ratio", 70);
        put(all, "management/health_monitoring", health);
        Map<String, Object> server = Map.of("selection", "ip", "value", "10.20.30.40");
        Map<String, Object> v2c = Map.of("selection", "2c", "value", Map.of("community", "public", "server", server));
        put(all, Settings.TRAP, Map.of("enabled", true, "version", v2c));
        if (v80) {
            put(all, Settings.ACCOUNTING, Map.of("require_commitlog", false));
            put(
                    all,
                    "management/web_gateway_authentication",
                    Map.of("auto_assign", false, "banner", Map.of("enabled", false, "text", "")));
        }
        Map<String, @Nullable Object> cluster = new TreeMap<>();
        cluster.put("enabled", false);
        cluster.put("listen_address", null);
        put(all, "local_services/cluster", cluster);
        // The fields that safeguard-ps reads
        Map<String, @Nullable Object> starling = new TreeMap<>();
        starling.put("join_info", null);
        starling.put("remote_access", Map.of("enabled", false));
        put(all, "starling", starling);
        all.put("datetime/timezone", "America/New_York");
        all.put("datetime/ntp_servers", List.of());
        all.put(Settings.ACLS, List.of(access("basic-view", "read"), access("basic-write", "write")));
        Map<String, @Nullable Object> dns = new TreeMap<>();
        dns.put("primary", "192.0.2.53");
        dns.put("secondary", null);
        put(all, "network/dns", dns);
        put(all, "network/nics/nic1", Map.of("interfaces", interfaces("192.0.2.10/24", "192.0.2.11/24")));
        put(all, "network/nics/nic2", Map.of("interfaces", interfaces()));
        put(all, "network/nics/nic3", Map.of("interfaces", interfaces()));
        put(
                all,
                "troubleshooting",
                Map.of("core_files", Map.of("retention_days", 14), "debug_logging", Map.of("enabled", false)));
        release.protocols().forEach(protocol -> put(all, protocol + "/options", Map.of()));
        unseen(v69, v80).forEach(path -> put(all, path, Map.of()));
        return all;
    }

    private static Map<String, @Nullable Object> mail() {
        Map<String, @Nullable Object> mail = new TreeMap<>();
        mail.put("admin_address", "admin@example.com");
        mail.put("alerting_address", "alerts@example.com");
        mail.put("reporting_address", "reports@example.com");
        mail.put("sender_address", null);
        mail.put("smtp_auth", Map.of("enabled", false));
        mail.put("smtp_encryption", Map.of("selection", "disabled"));
        mail.put("smtp_server", Map.of("selection", "ip", "value", "10.20.30.25"));
        return mail;
    }

    private static Map<String, Object> access(String group, String permission) {
        return Map.of("group", group, "objects", List.of("/special/basic", "/special/auth"), "permission", permission);
    }

    /** Returns the interfaces of a card: one with these addresses, or none without addresses. */
    private static Map<String, Object> interfaces(String... addresses) {
        Map<String, Object> ordered = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (String address : addresses) {
            // @order differs from the order of the names
            String id = "a" + (addresses.length - order.size());
            order.add(id);
            ordered.put(id, address);
        }
        ordered.put("@order", order);
        return addresses.length == 0
                ? Map.of("@order", List.of())
                : Map.of("@order", List.of("if1"), "if1", Map.of("addresses", ordered, "name", "default"));
    }

    /**
     * Returns the paths of objects that the guide names and whose fields are not known. They are empty and accept any
     * fields.
     */
    private static List<String> unseen(boolean v69, boolean v80) {
        List<String> paths = new ArrayList<>(List.of(
                "aaa/settings",
                "alerting/system_alerts",
                "alerting/traffic_alerts",
                "management/syslog",
                "management/webinterface",
                "network/ip_forwarding_rule_pairs",
                "network/naming",
                "network/routing"));
        if (!v80) {
            paths.add("management/soap");
        }
        if (v69) {
            paths.addAll(List.of(
                    "management/exported_configuration_encryption",
                    "management/license",
                    "management/root_password",
                    "management/splunk_forwarder",
                    "management/support_info"));
        }
        return paths;
    }

    private static Map<String, Object> x509(String key) {
        return Reference.to(Settings.X509, key).json();
    }

    private static void put(Configuration all, String path, Map<String, ? extends @Nullable Object> body) {
        all.put(path, Configuration.copy(new TreeMap<>(body)));
    }
}
