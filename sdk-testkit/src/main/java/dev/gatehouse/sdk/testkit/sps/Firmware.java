package dev.gatehouse.sdk.testkit.sps;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final State state;
    private final Options options;
    private final Authentication authentication;

    Firmware(State state, Options options, Authentication authentication) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
    }

    static byte[] image(String version) {
        return (IMAGE + version + "\n").getBytes(US_ASCII);
    }

    /** Returns the version that the appliance runs. */
    String version() {
        return String.valueOf(state.firmware.get(state.firmwareSlot));
    }

    /** Returns the response of an appliance that restarts; null if it does not. */
    @Nullable
    FakeResponse restarting() {
        if (state.restartRequests == 0) {
            return null;
        }
        state.restartRequests--;
        return FakeResponse.text(503, "text/html", "<html><body>503 Service Unavailable</body></html>");
    }

    @Override
    public void addTo(Routes routes) {
        routes.add(UPLOAD, call -> {
            call.require("POST");
            return upload(call);
        });
        routes.add(ROOT, call -> {
            call.require("GET");
            return Responses.list(ROOT, endpoints(), Map.of());
        });
        routes.add(SLOTS, call -> {
            call.require("GET");
            return slots();
        });
        routes.add(ROOT + "/test", call -> {
            call.require("POST");
            return test(call);
        });
        routes.add(ROOT + "/upgrade", call -> {
            call.require("POST");
            return upgrade(call);
        });
        routes.add(ROOT + "/**", this::slot);
    }

    private static List<Map<String, Object>> endpoints() {
        return List.of("slots", "test", "upgrade").stream()
                .<Map<String, Object>>map(name -> Map.of("key", name, "meta", Map.of("href", ROOT + "/" + name)))
                .toList();
    }

    private FakeResponse slots() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (int slot = 1; slot <= COUNT; slot++) {
            items.add(Responses.item(SLOTS + "/" + slot, body(slot)));
        }
        return Responses.list(
                SLOTS,
                items,
                Map.of(
                        "current_slot", SLOTS + "/" + state.firmwareSlot,
                        "slot_after_reboot", SLOTS + "/" + state.firmwareSlot,
                        "number_of_empty_slots", COUNT - state.firmware.size()));
    }

    private Map<String, Object> body(int slot) {
        String version = state.firmware.get(slot);
        return version == null
                ? Map.of()
                : Map.of(
                        "version",
                        version,
                        "current",
                        slot == state.firmwareSlot,
                        "after_reboot",
                        slot == state.firmwareSlot,
                        "upgrade_notes",
                        "Upgrade notes of " + version,
                        "upgrade_news",
                        "News of " + version);
    }

    private FakeResponse slot(Call call) {
        String path = call.path();
        List<String> below = call.below(ROOT);
        Integer slot = below.size() == 2
                        && below.get(0).equals("slots")
                        && below.get(1).matches("[1-5]")
                ? Integer.valueOf(below.get(1))
                : null;
        if (slot == null) {
            throw Problem.notFound(path);
        }
        if (call.method().equals("GET")) {
            return Responses.resource(200, path, body(slot));
        }
        call.require("DELETE");
        if (!state.firmware.containsKey(slot)) {
            throw emptySlot();
        }
        if (slot == state.firmwareSlot) {
            throw Problem.semantic(Map.of("slot", "is in use")); // not documented
        }
        state.firmware.remove(slot);
        return Responses.json(200, Map.of("meta", Responses.meta(path)));
    }

    private FakeResponse upload(Call call) {
        String type = call.request().mediaType();
        if (options.strict && !TYPES.contains(type)) {
            throw Problem.invalidBody("the Content-Type of an image must not be " + type);
        }
        String text = new String(call.request().body(), US_ASCII);
        int start = text.indexOf(IMAGE);
        int end = text.indexOf('\n', Math.max(0, start));
        int free = 1;
        while (state.firmware.containsKey(free)) {
            free++;
        }
        // How the appliance rejects an upload is not documented
        if (start < 0 || end < 0) {
            throw Problem.semantic(Map.of("firmware", "is not an image"));
        }
        if (free > COUNT) {
            throw Problem.semantic(Map.of("firmware", "no slot is empty"));
        }
        state.firmware.put(free, text.substring(start + IMAGE.length(), end));
        return Responses.resource(201, SLOTS + "/" + free, body(free));
    }

    private FakeResponse test(Call call) {
        requireSlot(call.object());
        return Responses.resource(200, ROOT + "/test", Map.of("test_summary", "The firmware can be upgraded."));
    }

    private FakeResponse upgrade(Call call) {
        Map<String, Object> sent = call.object();
        int slot = requireSlot(sent);
        if (!sent.containsKey("message")) {
            throw incomplete("message");
        }
        state.firmwareSlot = slot;
        state.restartRequests = RESTART_REQUESTS;
        authentication.endAll();
        return Responses.resource(200, ROOT + "/upgrade", Map.of("test_summary", "The firmware can be upgraded."));
    }

    private int requireSlot(Map<String, Object> sent) {
        if (!(sent.get("slot_id") instanceof Number slot)) {
            throw incomplete("slot_id");
        }
        if (!state.firmware.containsKey(slot.intValue())) {
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
