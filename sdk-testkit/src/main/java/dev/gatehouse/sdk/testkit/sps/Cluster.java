package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cluster ({@code /api/cluster}), the join to Safeguard for Privileged Passwords, and the join to Starling. */
final class Cluster implements Area {

    /** Where the promotion of this node is staged. */
    static final String SELF = "cluster/self";

    private static final String JOIN_REQUEST = "cluster/join_request";
    private static final String SYNC_PLUGIN = "cluster/configuration_sync_plugin";
    private static final String ROOT = "/api/cluster";
    private static final String NODES = ROOT + "/nodes";
    private static final String STARLING = "/api/starling/join";
    private static final String ADDRESS = "10.0.0.5";

    private static final Map<String, String> PRODUCT =
            Map.of("product_instance", "sps-5f1e2a0c", "product_tims", "SPS-TIMS");

    private final State state;
    private final Transactions transactions;

    Cluster(State state, Transactions transactions) {
        this.state = state;
        this.transactions = transactions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(STARLING, this::starling);
        routes.add(ROOT + "/**", this::respond);
    }

    private FakeResponse respond(Call call) {
        List<String> below = call.below(ROOT);
        Session session = call.session();
        return switch (call.method() + " " + String.join("/", below)) {
            case "GET " -> endpoints();
            case "GET nodes" -> nodes(session);
            case "POST nodes" -> addNode(call.object());
            case "GET status" -> status(call.path(), session);
            case "POST spp" -> joinSpp(call.object());
            case "POST promote" -> promote(session);
            case "POST join_request" -> joinRequest(call.object(), session);
            case "POST configuration_sync_plugin" -> syncPlugin(call.object(), session);
            default -> node(call, below);
        };
    }

    private static FakeResponse endpoints() {
        List<Map<String, Object>> items =
                List.of("configuration_sync_plugin", "join_request", "nodes", "promote", "spp", "status").stream()
                        .<Map<String, Object>>map(
                                name -> Map.of("key", name, "meta", Map.of("href", ROOT + "/" + name)))
                        .toList();
        return Responses.list(ROOT, items, Map.of());
    }

    private Map<String, Map<String, Object>> members(Session session) {
        Map<String, Map<String, Object>> members = new LinkedHashMap<>();
        if (transactions.seenBy(session).get(SELF) != null) {
            members.put(state.nodeId, central());
            members.putAll(state.otherNodes);
        }
        return members;
    }

    private static Map<String, Object> central() {
        return Map.of("address", ADDRESS, "roles", List.of("central-management"));
    }

    private FakeResponse nodes(Session session) {
        List<Map<String, Object>> items = members(session).entrySet().stream()
                .map(node -> Responses.item(NODES + "/" + node.getKey(), node.getValue()))
                .toList();
        return Responses.list(NODES, items, Map.of());
    }

    private FakeResponse node(Call call, List<String> below) {
        Map<String, Object> body = below.size() == 2 && below.get(0).equals("nodes")
                ? members(call.session()).get(below.get(1))
                : null;
        if (body == null) {
            throw Problem.notFound(call.path());
        }
        call.require("GET");
        return Responses.resource(200, call.path(), body);
    }

    /** The response of a promoted node, and the error of any other one, are not documented. */
    private FakeResponse status(String path, Session session) {
        if (members(session).isEmpty()) {
            throw Problem.notFound(path);
        }
        return Responses.resource(200, path, Map.of("nodes", members(session).size()));
    }

    private FakeResponse promote(Session session) {
        transactions.staged(session).put(SELF, central());
        return Responses.resource(200, NODES + "/" + state.nodeId, central());
    }

    private FakeResponse joinRequest(Map<String, Object> sent, Session session) {
        Configuration staged = transactions.staged(session);
        if (!(sent.get("central_management_address") instanceof String address) || address.isEmpty()) {
            throw Problem.semantic(Map.of("central_management_address", "is required"));
        }
        staged.put(JOIN_REQUEST, Map.of("central_management_address", address));
        return Responses.resource(
                200,
                ROOT + "/join_request",
                Map.of("address", ADDRESS, "node_id", state.nodeId, "psk", "psk-" + state.nodeId, "roles", List.of()));
    }

    private FakeResponse addNode(Map<String, Object> sent) {
        for (String name : List.of("address", "node_id", "psk", "roles")) {
            if (!sent.containsKey(name)) {
                throw Problem.semantic(Map.of(name, "is required"));
            }
        }
        String id = String.valueOf(sent.get("node_id"));
        state.otherNodes.put(id, Map.of("address", sent.get("address"), "roles", sent.get("roles")));
        return Responses.resource(201, NODES + "/" + id, state.otherNodes.get(id));
    }

    private FakeResponse syncPlugin(Map<String, Object> sent, Session session) {
        if (!(sent.get("enabled") instanceof Boolean enabled)) {
            throw Problem.semantic(Map.of("enabled", "is required"));
        }
        transactions.staged(session).put(SYNC_PLUGIN, Map.of("enabled", enabled));
        Map<String, @Nullable Object> none = new TreeMap<>(Map.of("meta", Map.of()));
        none.put("key", null);
        return Responses.json(200, Map.of("plugin", none));
    }

    private FakeResponse joinSpp(Map<String, Object> sent) {
        for (String name : List.of("spp", "spp_api_token", "spp_cert_chain")) {
            if (!(sent.get(name) instanceof String)) {
                throw Problem.semantic(Map.of(name, "is required"));
            }
        }
        if (state.spp != null) {
            // The status is not documented
            throw new Problem(400, "SppError", "The join failed", Map.of("response", Map.of("Code", 60657)));
        }
        state.spp = (String) sent.get("spp");
        return Responses.json(200, Map.of("meta", Responses.meta(ROOT + "/spp")));
    }

    private FakeResponse starling(Call call) {
        return switch (call.method()) {
            case "GET" -> Responses.resource(200, STARLING, PRODUCT);
            case "POST" -> {
                Map<String, Object> sent = call.object();
                for (String name : List.of(
                        "product_instance", "product_tims", "environment", "token_endpoint", "credential_string")) {
                    if (!(sent.get(name) instanceof String)) {
                        throw Problem.semantic(Map.of(name, "is required"));
                    }
                }
                state.starling = true;
                yield Responses.json(200, Map.of("meta", Responses.meta(STARLING)));
            }
            case "DELETE" -> {
                state.starling = false;
                yield Responses.json(200, Map.of("meta", Responses.meta(STARLING)));
            }
            default -> throw Problem.method(call.method(), STARLING);
        };
    }
}
