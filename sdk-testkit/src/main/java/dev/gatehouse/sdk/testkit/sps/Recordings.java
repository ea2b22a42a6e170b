package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.StreamedBody;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Recorded and running sessions ({@code /api/audit/sessions}). */
final class Recordings implements Area {

    static final String ROOT = "/api/audit/sessions";

    /** The lists below a session. Their items have a key and a body, or are objects of their own. */
    static final Set<String> LISTS = Set.of("alerts", "channels", "content", "events", "indexing", "trail_downloads");

    record Recording(Map<String, Object> body, StreamedBody trail, Map<String, List<Map<String, Object>>> lists) {}

    private final State state;
    private final Options options;
    private final Clock clock;

    Recordings(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    void add(String key, Map<String, ? extends @Nullable Object> members, StreamedBody trail) {
        String href = ROOT + "/" + key;
        Map<String, @Nullable Object> body = new TreeMap<>(defaults(href));
        body.putAll(members);
        state.recordings.put(key, new Recording(Configuration.copy(body), trail, new TreeMap<>()));
    }

    void addItem(String key, String list, Map<String, ? extends @Nullable Object> item) {
        Recording recording = state.recordings.get(key);
        if (recording == null || !LISTS.contains(list)) {
            throw new IllegalArgumentException("no such session or list: " + key + ", " + list);
        }
        recording.lists.computeIfAbsent(list, any -> new ArrayList<>()).add(Configuration.copy(item));
    }

    private static Map<String, @Nullable Object> defaults(String href) {
        Map<String, @Nullable Object> body = new TreeMap<>();
        for (String link : List.of("alerts", "channels", "events")) {
            body.put(link, Map.of("href", href + "/" + link));
        }
        body.put("indexing", Map.of("href", href + "/indexer")); // as in the sample of the guide
        body.put("active", false);
        body.put(
                "analytics",
                Map.of(
                        "interesting_events", List.of(),
                        "scripted", false,
                        "scripted_results", Map.of(),
                        "similar_sessions", List.of(),
                        "tags", List.of()));
        body.put("client", Map.of("ip", "10.0.0.17", "name", "10.0.0.17", "port", 50312));
        body.put("creation_time", "2026-02-03T08:15:00.125Z");
        body.put("duration", 1470);
        body.put("end_time", "2026-02-03T13:39:30.482+05:00");
        body.put("hidden", false);
        body.put("node_id", "5f1e2a0c-7d3b-4a86-9f5e-0c1d2b3a4f5e");
        body.put("origin", "RECORDING");
        body.put("phantom", false);
        body.put("protocol", "SSH");
        Map<String, @Nullable Object> trail = new TreeMap<>();
        trail.put("archive", null);
        trail.put("download", Map.of("href", href + "/audit_trail"));
        body.put(
                "recording",
                Map.of(
                        "archived",
                        false,
                        "audit_trail",
                        trail,
                        "auth_method",
                        "password",
                        "channel_policy",
                        "shell-only",
                        "command_extracted",
                        true,
                        "connection_policy",
                        "linux-servers"));
        return body;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(ROOT + "/**", this::respond);
    }

    private FakeResponse respond(Call call) {
        ReceivedRequest request = call.request();
        String path = call.path();
        List<String> below = call.below(ROOT);
        call.require("GET");
        if (below.isEmpty()) {
            return search(request);
        }
        String key = Layout.key(below.get(0));
        Recording recording = state.recordings.get(key);
        if (recording == null || below.size() > 2) {
            throw Problem.notFound(path);
        }
        if (below.size() == 1) {
            return Responses.resource(200, path, recording.body);
        }
        if (below.get(1).equals("audit_trail")) {
            return trail(call, recording);
        }
        if (!LISTS.contains(below.get(1))) {
            throw Problem.notFound(path);
        }
        return details(request, path, below.get(1), recording);
    }

    private static FakeResponse details(ReceivedRequest request, String path, String list, Recording recording) {
        String expression = request.query("q").orElse("");
        if (list.equals("content")) {
            SessionSearch.requireNoLeadingWildcard(expression);
        }
        // A content search without an expression finds nothing
        boolean nothing = list.equals("content") && expression.isEmpty();
        List<Map<String, Object>> items = nothing ? List.of() : recording.lists.getOrDefault(list, List.of());
        return Responses.list(path, items, Map.of());
    }

    private FakeResponse trail(Call call, Recording recording) {
        String format = call.request().query("format").orElse("zat");
        boolean active = Boolean.TRUE.equals(recording.body.get("active"));
        // Which formats are offered when is not documented beyond this
        if (!format.equals("zat") && !(format.equals("srs") && active)) {
            throw Problem.notFound(call.path());
        }
        recording
                .lists
                .computeIfAbsent("trail_downloads", any -> new ArrayList<>())
                .add(Map.of(
                        "from_api",
                        true,
                        "ip_address",
                        "127.0.0.1",
                        "time",
                        clock.instant().toString(),
                        "username",
                        call.session().user));
        return FakeResponse.stream(200, "application/octet-stream", recording.trail);
    }

    private FakeResponse search(ReceivedRequest request) {
        SessionSearch search = new SessionSearch(request);
        List<Map<String, Object>> found = state.recordings.entrySet().stream()
                .filter(each -> search.matches(each.getValue().body))
                .map(each -> Responses.item(ROOT + "/" + each.getKey(), search.shown(each.getValue().body)))
                .toList();
        if (options.release.atLeast(SpsRelease.LTS_8_0)
                && request.header("Accept").orElse("").startsWith("text/csv")) {
            return FakeResponse.text(200, "text/csv", search.csv(found));
        }
        List<Map<String, Object>> items = search.page(found);
        if (!options.release.atLeast(SpsRelease.V6_9)) {
            items = items.stream()
                    .map(item -> Map.of("key", item.get("key"), "meta", item.get("meta")))
                    .toList();
        }
        return Responses.json(200, Map.of("items", items, "meta", search.meta(found.size())));
    }
}
