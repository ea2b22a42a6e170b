import com.oneidentity.safeguard.safeguardjava.ISafeguardSessionsConnection;
import com.oneidentity.safeguard.safeguardjava.SafeguardForPrivilegedSessions;
import com.oneidentity.safeguard.safeguardjava.data.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SafeguardJava, the vendor's Java client: its connection to SPS with requests, transactions, uploads, downloads. */
final class SafeguardJava {

    private interface Step {
        void run() throws Exception;
    }

    private final ISafeguardSessionsConnection sps;

    private SafeguardJava(ISafeguardSessionsConnection sps) {
        this.sps = sps;
    }

    public static void main(String[] none) throws Exception {
        Path jar = Path.of(SafeguardForPrivilegedSessions.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        System.out.println("version\t" + jar.getFileName().toString().replaceAll("^[a-z]+-|\\.jar$", ""));
        String address = setting("URL").substring("https://".length());
        char[] password = setting("PASSWORD").toCharArray();
        step("log in with a wrong password fails", () -> fails(
                () -> SafeguardForPrivilegedSessions.Connect(address, setting("USER"), "wrong".toCharArray(), true)));
        step("certificate is checked", () -> fails(
                () -> SafeguardForPrivilegedSessions.Connect(address, setting("USER"), password, false)));
        new SafeguardJava(SafeguardForPrivilegedSessions.Connect(address, setting("USER"), password, true)).run();
    }

    private void run() throws Exception {
        step("read settings", () -> contains(get("configuration/management/email"), "\"body\""));
        step("read a list", () -> contains(get("firmware/slots"), "["));
        step("full response", () -> check(
                sps.invokeMethodFull(Method.Get, "firmware/slots", null).getStatusCode() == 200));
        step("unknown endpoint is an error", () -> fails(() -> get("nonexistent/endpoint")));
        step("open a transaction", () -> sps.invokeMethod(Method.Post, "transaction", null));
        step("write a value", () -> put("configuration/datetime/timezone", "\"Europe/Berlin\""));
        step("write an object", () -> put("configuration/management/health_monitoring", "{\"maximum_load1\":null,"
                + "\"maximum_disk_utilization_ratio\":55,\"maximum_load15\":null,\"maximum_load5\":null,"
                + "\"maximum_swap_utilization_ratio\":70}"));
        step("read the changes", () -> contains(get("transaction/changes"), "timezone"));
        step("commit", () -> put("transaction", "{\"status\":\"commit\"}"));
        step("committed", () -> contains(get("configuration/datetime/timezone"), "Europe/Berlin"));
        step("roll back", () -> {
            sps.invokeMethod(Method.Post, "transaction", null);
            sps.invokeMethod(Method.Delete, "transaction", null);
            contains(get("transaction"), "closed");
        });
        step("list sessions", () -> contains(get("audit/sessions"), "key"));
        step("search sessions", () -> contains(get("audit/sessions?q=protocol:SSH&limit=10"), "SSH"));
        step("download a recording", this::download);
        byte[] image = Files.readAllBytes(Path.of(setting("FIRMWARE")));
        step("upload firmware from memory", () ->
                sps.getStreamingRequest().uploadStream("upload/firmware", image, sent -> {}, null, null));
        step("upload firmware from a file", () ->
                sps.getStreamingRequest().uploadStream("upload/firmware", setting("FIRMWARE"), null, null));
        step("join to a cluster", () -> sps.invokeMethod(
                Method.Post,
                "cluster/spp",
                "{\"spp\":\"10.0.0.1\",\"spp_api_token\":\"t\",\"spp_cert_chain\":\"PEM\"}"));
    }

    private void download() throws Exception {
        Matcher key = Pattern.compile("\"key\"\\s*:\\s*\"([^\"]+)\"").matcher(get("audit/sessions"));
        check(key.find());
        Path file = Files.createTempFile("recording", ".zat");
        sps.getStreamingRequest()
                .downloadStream(
                        "audit/sessions/" + key.group(1) + "/audit_trail", file.toString(), got -> {}, null, null);
        check(Files.size(file) == 3_000_000);
        Files.delete(file);
    }

    private String get(String path) throws Exception {
        return sps.invokeMethod(Method.Get, path, null);
    }

    private void put(String path, String body) throws Exception {
        sps.invokeMethod(Method.Put, path, body);
    }

    private static String setting(String name) {
        return System.getenv("FAKE_" + name);
    }

    private static void contains(String text, String part) {
        if (!text.contains(part)) {
            throw new IllegalStateException("no " + part + " in: " + text);
        }
    }

    private static void check(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("unexpected result");
        }
    }

    private static void fails(Step step) {
        try {
            step.run();
        } catch (Exception expected) {
            return;
        }
        throw new IllegalStateException("no exception");
    }

    private static void step(String name, Step step) {
        try {
            step.run();
            System.out.println("passed\t" + name);
        } catch (Exception e) {
            System.out.println("failed\t" + name + "\t" + String.valueOf(e).replaceAll("\\s+", " "));
        }
    }
}
