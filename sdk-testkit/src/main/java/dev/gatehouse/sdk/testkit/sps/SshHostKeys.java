package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.List;
import java.util.Map;

/** The SSH host keys of servers ({@code /api/ssh-host-keys}). They can be listed and read. */
final class SshHostKeys implements Area {

    private static final String ROOT = "/api/ssh-host-keys";

    private final State state;

    SshHostKeys(State state) {
        this.state = state;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(ROOT + "/**", this::respond);
    }

    private FakeResponse respond(Call call) {
        call.require("GET");
        if (call.path().equals(ROOT)) {
            List<Map<String, Object>> items = state.sshHostKeys.keySet().stream()
                    .<Map<String, Object>>map(
                            key -> Map.of("key", key, "meta", Map.of("href", Layout.child(ROOT, key))))
                    .toList();
            return Responses.list(ROOT, items, Map.of());
        }
        String key = Layout.key(call.path());
        Map<String, Object> body = state.sshHostKeys.get(key);
        if (body == null) {
            throw Problem.notFound(call.path());
        }
        return Responses.json(
                200, Map.of("body", body, "key", key, "meta", Map.of("href", call.path(), "parent", ROOT)));
    }
}
