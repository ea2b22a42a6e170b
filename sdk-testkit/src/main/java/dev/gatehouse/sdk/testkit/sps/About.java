package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Information about the appliance and the current user: read-only, outside of transactions. */
final class About implements Area {

    static final String INFO = "/api/info";

    private static final Map<String, Object> HEALTH = Map.of(
            "cpu", 3.5,
            "disk", 21.4,
            "memory", 48.2,
            "swap", 0.0,
            "load1", 0.17,
            "load5", 0.21,
            "load15", 0.19,
            "sessions", Map.of("http", 0, "ica", 0, "mssql", 0, "rdp", 2, "ssh", 5, "telnet", 0, "vnc", 0),
            "sessions_total", 7,
            "firmware", Map.of("integrity", Map.of("boot", "OK", "core", "OK")));

    /** Those that the guide and the vendor's clients name. */
    private static final List<Map<String, Object>> ENDPOINTS = Stream.of(
                    "audit",
                    "authentication",
                    "cluster",
                    "configuration",
                    "firmware",
                    "health_status",
                    "info",
                    "setup",
                    "starling",
                    "transaction",
                    "troubleshooting",
                    "upload",
                    "user_info")
            .<Map<String, Object>>map(name -> Map.of("key", name, "meta", Map.of("href", "/api/" + name)))
            .toList();

    private final State state;
    private final Options options;
    private final Authentication authentication;
    private final Firmware firmware;

    About(State state, Options options, Authentication authentication, Firmware firmware) {
        this.state = state;
        this.firmware = firmware;
        this.options = options;
        this.authentication = authentication;
    }

    /** Handles {@code /api/info} without a session. Methods other than GET are rejected. */
    FakeResponse anonymousInfo(ReceivedRequest request) {
        return request.method().equals("GET")
                ? info(null)
                : Problem.method(request.method(), INFO).response(INFO);
    }

    private FakeResponse info(@Nullable Session session) {
        Map<String, @Nullable Object> body = new TreeMap<>();
        body.put("domainname", "example.com");
        body.put("hostname", "sps");
        body.put("nickname", null);
        body.put("support_link", "https://support.example.com");
        if (session != null) {
            body.put("build_date", "2026-01-15T10:00:00.000Z");
            body.put("config_hash", state.committed.hash());
            body.put("firmware_version", firmware.version());
            body.put("roles", List.of());
            body.put("version", options.release.marketing());
        }
        long left = session == null ? 0 : authentication.secondsLeft(session);
        return Responses.json(
                200,
                Map.of(
                        "body",
                        body,
                        "key",
                        "about_info",
                        "meta",
                        Map.of("href", INFO, "parent", "/api", "remaining_seconds", left)));
    }

    @Override
    public void addTo(Routes routes) {
        routes.add("/api", call -> {
            call.require("GET");
            return Responses.list("/api", ENDPOINTS, Map.of());
        });
        routes.add(INFO, call -> {
            call.require("GET");
            return info(call.session());
        });
        routes.add("/api/user_info", this::user);
        routes.add("/api/user/info", this::user);
        if (!options.release.atLeast(SpsRelease.LTS_8_0)) {
            routes.add("/api/userinfo", this::user);
        }
        routes.add("/api/health_status", call -> {
            call.require("GET");
            return Responses.json(
                    200,
                    Map.of("health_status", HEALTH, "meta", Map.of("href", "/api/health_status", "parent", "/api")));
        });
    }

    private FakeResponse user(Call call) {
        call.require("GET");
        Session session = call.session();
        Map<String, Object> meta = Map.of("href", call.path(), "parent", "/api");
        if (!options.release.atLeast(SpsRelease.LTS_8_0)) {
            List<Map<String, Object>> endpoints =
                    List.of(Map.of("url", Layout.ROOT, "methods", List.of("GET", "POST", "PUT", "DELETE")));
            return Responses.json(
                    200, Map.of("user", Map.of("name", session.user), "endpoints", endpoints, "meta", meta));
        }
        Map<String, Object> method =
                Map.of("authentication", "local", "credential", "password", "name", session.method);
        return Responses.json(200, Map.of("user", Map.of("login_method", method, "name", session.user), "meta", meta));
    }
}
