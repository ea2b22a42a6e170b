package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The firmware slots ({@code /api/firmware}), uploads of images, and the restart after an upgrade. */
final class Firmware implements Area {

    static final String UPLOAD = "/api/upload/firmware";

    private static final String ROOT = "/api/firmware";
    private static final String SLOTS = ROOT + "/slots";
    private static final int COUNT = 5;

    /** The requests that an appliance that restarts rejects. */
    private static final int RESTART_REQUESTS = 2;

    /** The first text of an image of the fake server; the version follows. */
    private static final String IMAGE = "fake-sps-firmware ";

    /** The vendor's PowerShell module sends the first type, its Java SDK the others. */
    private static final Set<String> TYPES =
            Set.of("application/x-iso9660-image", "application/octet-stream", "multipart/form-data");

    private final Options options;
    private final Sessions sessions;
    private final Map<Integer, String> versions = new TreeMap<>();
    private int current = 1;
    private int restarting;

    Firmware(Options options, Sessions sessions) {
        this.options = options;
        this.sessions = sessions;
        versions.put(1, options.release.firmware());
    }

    static byte[] image(String version) {
        return (IMAGE + version + "\n").getBytes(US_ASCII);
    }

    /** Returns the version that the appliance runs. */
    String version() {
        return String.valueOf(versions.get(current));
    }

    /** Returns the response of an appliance that restarts; null if it does not. */
    @Nullable
    FakeResponse restarting() {
        if (restarting == 0) {
            return null;
        }
        restarting--;
        return FakeResponse.text(503, "text/html", "<html><body>503 Service Unavailable</body></html>");
    }

    @Override
    public @Nullable FakeResponse respond(ReceivedRequest request, String path, Session session) {
        if (path.equals(UPLOAD)) {
            Area.require(request, path, "POST");
            return upload(request);
        }
        List<String> below = Area.below(ROOT, path);
        if (below == null) {
            return null;
        }
        if (below.isEmpty()) {
            Area.require(request, path, "GET");
            return Area.list(path, endpoints(), Map.of());
        }
        return switch (String.join("/", below)) {
            case "slots" -> {
                Area.require(request, path, "GET");
                yield slots();
            }
            case "test" -> {
                Area.require(request, path, "POST");
                yield test(request);
            }
            case "upgrade" -> {
                Area.require(request, path, "POST");
                yield upgrade(request);
            }
            default -> slot(request, path, below);
        };
    }

    private static List<Map<String, Object>> endpoints() {
        return List.of("slots", "test", "upgrade").stream()
                .<Map<String, Object>>map(name -> Map.of("key", name, "meta", Map.of("href", ROOT + "/" + name)))
                .toList();
    }

    private FakeResponse slots() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int slot = 1; slot <= COUNT; slot++) {
            items.add(Area.item(SLOTS + "/" + slot, body(slot)));
        }
        return Area.list(
                SLOTS,
                items,
                Map.of(
                        "current_slot", SLOTS + "/" + current,
                        "slot_after_reboot", SLOTS + "/" + current,
                        "number_of_empty_slots", COUNT - versions.size()));
    }

    private Map<String, Object> body(int slot) {
        String version = versions.get(slot);
        return version == null
                ? Map.of()
                : Map.of(
                        "version",
                        version,
                        "current",
                        slot == current,
                        "after_reboot",
                        slot == current,
                        "upgrade_notes",
                        "Upgrade notes of " + version,
                        "upgrade_news",
                        "News of " + version);
    }

    private FakeResponse slot(ReceivedRequest request, String path, List<String> below) {
        Integer slot = below.size() == 2
                        && below.get(0).equals("slots")
                        && below.get(1).matches("[1-5]")
                ? Integer.valueOf(below.get(1))
                : null;
        if (slot == null) {
            throw Problem.notFound(path);
        }
        if (request.method().equals("GET")) {
            return Area.resource(200, path, body(slot));
        }
        Area.require(request, path, "DELETE");
        if (!versions.containsKey(slot)) {
            throw emptySlot();
        }
        if (slot == current) {
            throw Problem.semantic(Map.of("slot", "is in use")); // not documented
        }
        versions.remove(slot);
        return Bodies.response(200, Map.of("meta", Area.meta(path)));
    }

    private FakeResponse upload(ReceivedRequest request) {
        String type =
                request.header("Content-Type").orElse("none").split(";", 2)[0].trim();
        if (options.strict && !TYPES.contains(type)) {
            throw Problem.invalidBody("the Content-Type of an image must not be " + type);
        }
        String text = new String(request.body(), US_ASCII);
        int start = text.indexOf(IMAGE);
        int end = text.indexOf('\n', Math.max(0, start));
        int free = 1;
        while (versions.containsKey(free)) {
            free++;
        }
        // How the appliance rejects an upload is not documented
        if (start < 0 || end < 0) {
            throw Problem.semantic(Map.of("firmware", "is not an image"));
        }
        if (free > COUNT) {
            throw Problem.semantic(Map.of("firmware", "no slot is empty"));
        }
        versions.put(free, text.substring(start + IMAGE.length(), end));
        return Area.resource(201, SLOTS + "/" + free, body(free));
    }

    private FakeResponse test(ReceivedRequest request) {
        requireSlot(Bodies.object(request, options));
        return Area.resource(200, ROOT + "/test", Map.of("test_summary", "The firmware can be upgraded."));
    }

    private FakeResponse upgrade(ReceivedRequest request) {
        Map<String, Object> sent = Bodies.object(request, options);
        int slot = requireSlot(sent);
        if (!sent.containsKey("message")) {
            throw incomplete("message");
        }
        current = slot;
        restarting = RESTART_REQUESTS;
        sessions.endAll();
        return Area.resource(200, ROOT + "/upgrade", Map.of("test_summary", "The firmware can be upgraded."));
    }

    private int requireSlot(Map<String, Object> sent) {
        if (!(sent.get("slot_id") instanceof Number slot)) {
            throw incomplete("slot_id");
        }
        if (!versions.containsKey(slot.intValue())) {
            throw emptySlot();
        }
        if (options.rejectFirmware) {
            throw new Problem(400, "FirmwareTestFailed", "The test of the firmware failed", null);
        }
        return slot.intValue();
    }

    /** The guide prints the type without a status. */
    private static Problem incomplete(String name) {
        return new Problem(400, "IncompleteRequestBodyError", "A field is missing", Map.of(name, "is required"));
    }

    /** The guide prints the type without a status. */
    private static Problem emptySlot() {
        return new Problem(404, "ResourceNotFound", "The slot is empty", null);
    }
}
