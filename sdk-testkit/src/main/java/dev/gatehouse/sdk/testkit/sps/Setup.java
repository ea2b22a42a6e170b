package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The welcome wizard ({@code /api/setup}). It needs no login. */
final class Setup {

    static final String PATH = "/api/setup";

    static final String COMPLETED = "completed";

    /** All members of the guide. Their values are strings, except those named below. */
    private static final Map<String, List<String>> MEMBERS = Map.of(
            "administration", List.of("root_password", "admin_password"),
            "certificates", List.of("ca", "webserver", "tsa"),
            "network", List.of("hostname", "domainname", "initial_address", "gateway", "vlantag", "primary_dns"),
            "email", List.of("smtp_server", "admin_email"),
            "datetime", List.of("timezone", "primary_ntp_server"));

    private final State state;
    private final Options options;
    private final Authentication authentication;

    Setup(State state, Options options, Authentication authentication) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
    }

    void restart() {
        state.setup = "uninitialized";
    }

    boolean isCompleted() {
        return state.setup.equals(COMPLETED);
    }

    FakeResponse respond(ReceivedRequest request) {
        if (request.method().equals("POST")) {
            return complete(Body.object(request, options));
        }
        if (!request.method().equals("GET")) {
            throw Problem.method(request.method(), PATH);
        }
        Map<String, Object> meta = new TreeMap<>(Map.of("href", PATH, "parent", "/api", "remaining_seconds", 0));
        meta.put("eula", PATH + "/eula"); // its value is not documented
        FakeResponse response = Responses.json(200, Map.of("status", state.setup, "meta", meta));
        if (state.setup.equals("booting")) {
            state.setup = COMPLETED;
        }
        return response;
    }

    private FakeResponse complete(Map<String, Object> sent) {
        if (!state.setup.equals("uninitialized")) {
            throw Problem.method("POST", PATH); // not documented
        }
        Map<String, String> findings = new TreeMap<>();
        if (!Boolean.TRUE.equals(sent.get("accept_eula"))) {
            findings.put("accept_eula", "must be true");
        }
        if (!(sent.get("license") instanceof String)) {
            findings.put("license", "must be a string");
        }
        MEMBERS.forEach((name, members) -> {
            Map<?, ?> group = sent.get(name) instanceof Map<?, ?> map ? map : Map.of();
            members.stream()
                    .filter(member -> !group.containsKey(member))
                    .forEach(member -> findings.put(name + "." + member, "is required"));
        });
        if (!findings.isEmpty()) {
            throw Problem.semantic(findings);
        }
        if (sent.get("administration") instanceof Map<?, ?> administration) {
            authentication.add("admin", String.valueOf(administration.get("admin_password")), "local");
        }
        state.setup = "booting";
        return FakeResponse.empty(303).header("Location", PATH);
    }

    /** Rejects everything but the wizard until the appliance is set up. */
    @Nullable
    FakeResponse guard(String path) {
        return isCompleted() ? null : Problem.unauthenticated(path).response(path);
    }
}
