package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.StreamedBody;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Support bundles ({@code /api/troubleshooting/support-bundle}). A bundle is finished when it was read once. */
final class SupportBundles implements Area {

    private static final String ROOT = "/api/troubleshooting/support-bundle";
    private static final Duration KEPT = Duration.ofHours(24);

    private static final class Bundle {
        final Instant started;
        int reads;

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

    private final Options options;
    private final Clock clock;
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();

    SupportBundles(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    @Override
    public @Nullable FakeResponse respond(ReceivedRequest request, String path, Session session) {
        List<String> below = Area.below(ROOT, path);
        if (below == null) {
            return null;
        }
        bundles.values().removeIf(bundle -> bundle.started.plus(KEPT).isBefore(clock.instant()));
        if (below.isEmpty()) {
            return all(request, path);
        }
        Bundle bundle = bundles.get(below.get(0));
        boolean download = below.size() == 2 && below.get(1).equals("download");
        if (bundle == null || below.size() > 2 || (below.size() == 2 && !download)) {
            throw Problem.notFound(path);
        }
        if (download) {
            Area.require(request, path, "GET");
            if (!bundle.isFinished()) {
                throw Problem.notFound(path); // not documented
            }
            StreamedBody content = options.supportBundle.orElse(
                    StreamedBody.of(("support bundle of " + options.release).getBytes(US_ASCII)));
            return FakeResponse.stream(200, "application/gzip", content);
        }
        if (request.method().equals("DELETE")) {
            bundles.remove(below.get(0));
            return Bodies.response(200, Map.of("meta", Area.meta(path)));
        }
        Area.require(request, path, "GET");
        bundle.reads++;
        return Area.resource(200, path, bundle.body());
    }

    private FakeResponse all(ReceivedRequest request, String path) {
        if (request.method().equals("POST")) {
            String key = UUID.randomUUID().toString();
            bundles.put(key, new Bundle(clock.instant()));
            return Bodies.response(201, Map.of("key", key, "meta", Area.meta(path + "/" + key)));
        }
        Area.require(request, path, "GET");
        List<Map<String, Object>> items = bundles.entrySet().stream()
                .map(each ->
                        Area.item(ROOT + "/" + each.getKey(), each.getValue().body()))
                .toList();
        return Area.list(path, items, Map.of());
    }
}
