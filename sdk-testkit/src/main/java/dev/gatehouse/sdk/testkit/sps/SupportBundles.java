package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.StreamedBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Support bundles ({@code /api/troubleshooting/support-bundle}). A bundle is finished when it was read once. */
final class SupportBundles implements Area {

    private static final String ROOT = "/api/troubleshooting/support-bundle";
    private static final Duration KEPT = Duration.ofHours(24);

    static final class Bundle {
        Instant started = Instant.EPOCH;
        int reads;

        /** For a saved state. */
        private Bundle() {}

        Bundle(Instant started) {
            this.started = started;
        }

        boolean isFinished() {
            return reads > 1;
        }

        /** Only the value of a finished bundle is documented. */
        Map<String, Object> body() {
            return Map.of("status", isFinished() ? "finished" : "pending");
        }
    }

    private final State state;
    private final Options options;
    private final Clock clock;

    SupportBundles(State state, Options options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(ROOT + "/**", this::respond);
    }

    private FakeResponse respond(Call call) {
        String path = call.path();
        List<String> below = call.below(ROOT);
        state.supportBundles
                .values()
                .removeIf(bundle -> bundle.started.plus(KEPT).isBefore(clock.instant()));
        if (below.isEmpty()) {
            return all(call);
        }
        Bundle bundle = state.supportBundles.get(below.get(0));
        boolean download = below.size() == 2 && below.get(1).equals("download");
        if (bundle == null || below.size() > 2 || (below.size() == 2 && !download)) {
            throw Problem.notFound(path);
        }
        if (download) {
            call.require("GET");
            if (!bundle.isFinished()) {
                throw Problem.notFound(path); // not documented
            }
            StreamedBody content = options.supportBundle.orElse(
                    StreamedBody.of(("support bundle of " + options.release).getBytes(US_ASCII)));
            return FakeResponse.stream(200, "application/gzip", content);
        }
        if (call.method().equals("DELETE")) {
            state.supportBundles.remove(below.get(0));
            return Responses.json(200, Map.of("meta", Responses.meta(path)));
        }
        call.require("GET");
        bundle.reads++;
        return Responses.resource(200, path, bundle.body());
    }

    private FakeResponse all(Call call) {
        String path = call.path();
        if (call.method().equals("POST")) {
            String key = UUID.randomUUID().toString();
            state.supportBundles.put(key, new Bundle(clock.instant()));
            return Responses.json(201, Map.of("key", key, "meta", Responses.meta(path + "/" + key)));
        }
        call.require("GET");
        List<Map<String, Object>> items = state.supportBundles.entrySet().stream()
                .map(each -> Responses.item(
                        ROOT + "/" + each.getKey(), each.getValue().body()))
                .toList();
        return Responses.list(path, items, Map.of());
    }
}
