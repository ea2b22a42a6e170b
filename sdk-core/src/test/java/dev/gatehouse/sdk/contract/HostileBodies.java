package dev.gatehouse.sdk.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Generates malformed and undocumented bodies from a documented one. */
final class HostileBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Placeholder for a text that can't be written from a JSON tree. */
    private static final String PLACEHOLDER = "\"@placeholder@\"";

    /** Complete bodies that no operation documents. */
    private static final List<String> FIXED_BODIES =
            List.of("", "null", "[]", "{}", "\"text\"", "<html><body>Sign in</body></html>", "[[[{}]]]", "4711");

    private final SplittableRandom random;

    HostileBodies(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns the bodies that are not generated. */
    static List<byte[]> fixedBodies() {
        return FIXED_BODIES.stream()
                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** Returns a variant of a documented body or error body with one to three changes. */
    byte[] from(byte[] documented) throws JsonProcessingException {
        JsonNode root = read(documented);
        String text = "";
        int changes = 1 + random.nextInt(3);
        for (int i = 1; i <= changes; i++) {
            List<Place> places = new ArrayList<>();
            places(root, places);
            if (places.isEmpty() || random.nextInt(20) == 0) {
                return FIXED_BODIES.get(random.nextInt(FIXED_BODIES.size())).getBytes(StandardCharsets.UTF_8);
            }
            Place place = places.get(random.nextInt(places.size()));
            // The placeholder is set last, so that no other change moves or removes it
            if (i == changes && random.nextInt(2) == 0) {
                boolean twice = place.parent() instanceof ObjectNode && random.nextInt(3) == 0;
                text = twice ? twice(place) : text();
                place.set(NODES.textNode("@placeholder@"));
            } else {
                change(place);
            }
        }
        return JSON.writeValueAsString(root).replace(PLACEHOLDER, text).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the value of a field, followed by the same field with another value. */
    private String twice(Place place) throws JsonProcessingException {
        String other = switch (random.nextInt(6)) {
            case 0 -> "null";
            case 1 -> "4711";
            case 2 -> "\"another\"";
            case 3 -> "[]";
            case 4 -> "{}";
            default -> "true";
        };
        return JSON.writeValueAsString(place.node()) + "," + JSON.writeValueAsString(place.name()) + ":" + other;
    }

    private static JsonNode read(byte[] documented) throws JsonProcessingException {
        return documented.length == 0
                ? NODES.objectNode()
                : JSON.readTree(new String(documented, StandardCharsets.UTF_8));
    }

    private void change(Place place) {
        switch (random.nextInt(9)) {
            case 0 -> place.remove();
            case 1 -> place.set(NODES.nullNode());
            case 2 -> place.set(NODES.textNode("UNDOCUMENTED_VALUE"));
            case 3 -> place.set(NODES.numberNode(random.nextLong()));
            case 4 -> place.set(NODES.booleanNode(random.nextBoolean()));
            case 5 -> place.set(NODES.arrayNode().add(place.node()));
            case 6 -> place.set(NODES.objectNode().set("unexpected", place.node()));
            case 7 -> place.set(NODES.textNode(""));
            default -> place.set(NODES.numberNode(0.5));
        }
    }

    /** Returns a value that can't be written from a JSON tree. */
    private String text() {
        return switch (random.nextInt(9)) {
            case 0 -> "9".repeat(2_000);
            case 1 -> "1e999999999";
            case 2 -> "-1e400";
            case 3 -> "[".repeat(5_000) + "]".repeat(5_000);
            case 4 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 5 -> "\"\u00c3(\u00ff\u00fe\""; // invalid UTF-8 in ISO 8859-1
            case 6 -> "{\"id\":\"1\",\"id\":2,\"name\":null,\"name\":[]}";
            case 7 -> "\"" + "x".repeat(100_000) + "\"";
            default -> "\"\\ud800 \\u0000\"";
        };
    }

    private static void places(JsonNode node, List<Place> into) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> into.add(new Place(object, name, -1)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                into.add(new Place(array, "", i));
            }
        }
        node.forEach(child -> places(child, into));
    }

    /** The location of a value: a field of an object, or an element of an array. */
    private record Place(JsonNode parent, String name, int index) {

        JsonNode node() {
            return parent instanceof ObjectNode object ? object.get(name) : parent.get(index);
        }

        void set(JsonNode value) {
            if (parent instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) parent).set(index, value);
            }
        }

        void remove() {
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else {
                ((ArrayNode) parent).remove(index);
            }
        }
    }
}
