package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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

    private final Options options;
    private final Transactions transactions;
    private final String self = UUID.randomUUID().toString();
    private final Map<String, Map<String, Object>> others = new LinkedHashMap<>();
    private @Nullable String spp;
    private boolean starling;

    Cluster(Options options, Transactions transactions) {
        this.options = options;
        this.transactions = transactions;
    }

    @Nullable
    String spp() {
        return spp;
    }

    boolean isJoinedToStarling() {
        return starling;
    }

    @Override
    public @Nullable FakeResponse respond(ReceivedRequest request, String path, Session session) {
        if (path.equals(STARLING)) {
            return starling(request);
        }
        List<String> below = Area.below(ROOT, path);
        if (below == null) {
            return null;
        }
        String method = request.method();
        return switch (method + " " + String.join("/", below)) {
            case "GET " -> endpoints();
            case "GET nodes" -> nodes(session);
            case "POST nodes" -> addNode(Bodies.object(request, options));
            case "GET status" -> status(path, session);
            case "POST spp" -> joinSpp(Bodies.object(request, options));
            case "POST promote" -> promote(session);
            case "POST join_request" -> joinRequest(Bodies.object(request, options), session);
            case "POST configuration_sync_plugin" -> syncPlugin(Bodies.object(request, options), session);
            default -> node(request, path, below, session);
        };
    }

    private static FakeResponse endpoints() {
        List<Map<String, Object>> items =
                List.of("configuration_sync_plugin", "join_request", "nodes", "promote", "spp", "status").stream()
                        .<Map<String, Object>>map(
                                name -> Map.of("key", name, "meta", Map.of("href", ROOT + "/" + name)))
                        .toList();
        return Area.list(ROOT, items, Map.of());
    }

    private Map<String, Map<String, Object>> members(Session session) {
        Map<String, Map<String, Object>> members = new LinkedHashMap<>();
        if (transactions.seenBy(session).get(SELF) != null) {
            members.put(self, central());
            members.putAll(others);
        }
        return members;
    }

    private static Map<String, Object> central() {
        return Map.of("address", ADDRESS, "roles", List.of("central-management"));
    }

    private FakeResponse nodes(Session session) {
        List<Map<String, Object>> items = members(session).entrySet().stream()
                .map(node -> Area.item(NODES + "/" + node.getKey(), node.getValue()))
                .toList();
        return Area.list(NODES, items, Map.of());
    }

    private FakeResponse node(ReceivedRequest request, String path, List<String> below, Session session) {
        Map<String, Object> body = below.size() == 2 && below.get(0).equals("nodes")
                ? members(session).get(below.get(1))
                : null;
        if (body == null) {
            throw Problem.notFound(path);
        }
        Area.require(request, path, "GET");
        return Area.resource(200, path, body);
    }

    /** The response of a promoted node, and the error of any other one, are not documented. */
    private FakeResponse status(String path, Session session) {
        if (members(session).isEmpty()) {
            throw Problem.notFound(path);
        }
        return Area.resource(200, path, Map.of("nodes", members(session).size()));
    }

    private FakeResponse promote(Session session) {
        transactions.staged(session).put(SELF, central());
        return Area.resource(200, NODES + "/" + self, central());
    }

    private FakeResponse joinRequest(Map<String, Object> sent, Session session) {
        Configuration staged = transactions.staged(session);
        if (!(sent.get("central_management_address") instanceof String address) || address.isEmpty()) {
            throw Problem.semantic(Map.of("central_management_address", "is required"));
        }
        staged.put(JOIN_REQUEST, Map.of("central_management_address", address));
        return Area.resource(
                200,
                ROOT + "/join_request",
                Map.of("address", ADDRESS, "node_id", self, "psk", "psk-" + self, "roles", List.of()));
    }

    private FakeResponse addNode(Map<String, Object> sent) {
        for (String name : List.of("address", "node_id", "psk", "roles")) {
            if (!sent.containsKey(name)) {
                throw Problem.semantic(Map.of(name, "is required"));
            }
        }
        String id = String.valueOf(sent.get("node_id"));
        others.put(id, Map.of("address", sent.get("address"), "roles", sent.get("roles")));
        return Area.resource(201, NODES + "/" + id, others.get(id));
    }

    private FakeResponse syncPlugin(Map<String, Object> sent, Session session) {
        if (!(sent.get("enabled") instanceof Boolean enabled)) {
            throw Problem.semantic(Map.of("enabled", "is required"));
        }
        transactions.staged(session).put(SYNC_PLUGIN, Map.of("enabled", enabled));
        Map<String, @Nullable Object> none = new TreeMap<>(Map.of("meta", Map.of()));
        none.put("key", null);
        return Bodies.response(200, Map.of("plugin", none));
    }

    private FakeResponse joinSpp(Map<String, Object> sent) {
        for (String name : List.of("spp", "spp_api_token", "spp_cert_chain")) {
            if (!(sent.get(name) instanceof String)) {
                throw Problem.semantic(Map.of(name, "is required"));
            }
        }
        if (spp != null) {
            // The status is not documented
            throw new Problem(400, "SppError", "The join failed", Map.of("response", Map.of("Code", 60657)));
        }
        spp = (String) sent.get("spp");
        return Bodies.response(200, Map.of("meta", Area.meta(ROOT + "/spp")));
    }

    private FakeResponse starling(ReceivedRequest request) {
        return switch (request.method()) {
            case "GET" -> Area.resource(200, STARLING, PRODUCT);
            case "POST" -> {
                Map<String, Object> sent = Bodies.object(request, options);
                for (String name : List.of(
                        "product_instance", "product_tims", "environment", "token_endpoint", "credential_string")) {
                    if (!(sent.get(name) instanceof String)) {
                        throw Problem.semantic(Map.of(name, "is required"));
                    }
                }
                starling = true;
                yield Bodies.response(200, Map.of("meta", Area.meta(STARLING)));
            }
            case "DELETE" -> {
                starling = false;
                yield Bodies.response(200, Map.of("meta", Area.meta(STARLING)));
            }
            default -> throw Problem.method(request.method(), STARLING);
        };
    }
}
