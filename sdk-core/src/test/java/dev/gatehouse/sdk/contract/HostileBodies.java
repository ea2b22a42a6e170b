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

    private final SplittableRandom random;

    HostileBodies(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A good body with one to three things wrong with it. */
    byte[] from(byte[] good) throws JsonProcessingException {
        JsonNode root = read(good);
        String hole = "";
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            List<Place> places = new ArrayList<>();
            places(root, places);
            if (places.isEmpty() || random.nextInt(20) == 0) {
                return whole().getBytes(StandardCharsets.UTF_8);
            }
            Place place = places.get(random.nextInt(places.size()));
            if (hole.isEmpty() && random.nextInt(4) == 0) {
                hole = text();
                place.set(NODES.textNode("@hole@"));
            } else {
                change(place);
            }
        }
        // Not every text can be written as a tree: those go where the hole is, byte for byte.
        return JSON.writeValueAsString(root).replace(HOLE, hole).getBytes(StandardCharsets.ISO_8859_1);
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

    /** A whole body. */
    private String whole() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "null";
            case 2 -> "[]";
            case 3 -> "{}";
            case 4 -> "\"text\"";
            case 5 -> "<html><body>Sign in</body></html>";
            case 6 -> "[[[{}]]]";
            default -> "4711";
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
