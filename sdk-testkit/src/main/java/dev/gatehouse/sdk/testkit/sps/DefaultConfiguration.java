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

    /**
     * Returns the paths of objects that the guide names and whose fields are not known. They are empty and accept any
     * fields.
     */
    private static List<String> unseen(boolean v69, boolean v80) {
        List<String> paths = new ArrayList<>(List.of(
                "alerting/system_alerts", "alerting/traffic_alerts", "management/syslog", "management/webinterface"));
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
