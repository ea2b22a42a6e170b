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

/** Makes bodies that no server should send out of one that it does: whole JSON, or nearly, and never as documented. */
final class HostileBodies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Takes the place of what only text can hold; quoted, it is a JSON string. */
    private static final String HOLE = "\"@hole@\"";

    /** Whole bodies that no operation documents. */
    private static final List<String> WHOLE =
            List.of("", "null", "[]", "{}", "\"text\"", "<html><body>Sign in</body></html>", "[[[{}]]]", "4711");

    private final SplittableRandom random;

    HostileBodies(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Each of the bodies that are made of nothing. */
    static List<byte[]> whole() {
        return WHOLE.stream().map(body -> body.getBytes(StandardCharsets.UTF_8)).toList();
    }

    /** A good body, or a good error's, with one to three things wrong with it. */
    byte[] from(byte[] good) throws JsonProcessingException {
        JsonNode root = read(good);
        String hole = "";
        int changes = 1 + random.nextInt(3);
        for (int i = 1; i <= changes; i++) {
            List<Place> places = new ArrayList<>();
            places(root, places);
            if (places.isEmpty() || random.nextInt(20) == 0) {
                return WHOLE.get(random.nextInt(WHOLE.size())).getBytes(StandardCharsets.UTF_8);
            }
            Place place = places.get(random.nextInt(places.size()));
            // The hole comes last, so that no other change moves or removes it
            if (i == changes && random.nextInt(2) == 0) {
                boolean twice = place.parent() instanceof ObjectNode && random.nextInt(3) == 0;
                hole = twice ? twice(place) : text();
                place.set(NODES.textNode("@hole@"));
            } else {
                change(place);
            }
        }
        // Not every text can be written as a tree: those go where the hole is, byte for byte.
        return JSON.writeValueAsString(root).replace(HOLE, hole).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The field's value, and the field a second time with another. */
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

    private static JsonNode read(byte[] good) throws JsonProcessingException {
        return good.length == 0 ? NODES.objectNode() : JSON.readTree(new String(good, StandardCharsets.UTF_8));
    }

    private void change(Place place) {
        switch (random.nextInt(9)) {
            case 0 -> place.remove();
            case 1 -> place.set(NODES.nullNode());
            case 2 -> place.set(NODES.textNode("BRAND_NEW_WORD"));
            case 3 -> place.set(NODES.numberNode(random.nextLong()));
            case 4 -> place.set(NODES.booleanNode(random.nextBoolean()));
            case 5 -> place.set(NODES.arrayNode().add(place.node()));
            case 6 -> place.set(NODES.objectNode().set("unexpected", place.node()));
            case 7 -> place.set(NODES.textNode(""));
            default -> place.set(NODES.numberNode(0.5));
        }
    }

    /** One value, by text. */
    private String text() {
        return switch (random.nextInt(9)) {
            case 0 -> "9".repeat(2_000);
            case 1 -> "1e999999999";
            case 2 -> "-1e400";
            case 3 -> "[".repeat(5_000) + "]".repeat(5_000);
            case 4 -> "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
            case 5 -> "\"\u00c3(\u00ff\u00fe\""; // as bytes, no UTF-8
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

    /** A value's place: a field of an object or an index of an array. */
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
