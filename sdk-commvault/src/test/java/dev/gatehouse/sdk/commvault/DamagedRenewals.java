package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/** Damages responses to renewals. Both tokens stay intact; what surrounds them does not. */
enum DamagedRenewals {
    EXTRA_TEXT_AFTER("</html>", "}}", "{\"x\"", "\u0000\u0000"),
    EXTRA_TEXT_BEFORE(")]}',\n", "HTTP/1.1 200 OK\r\n\r\n", "<!-- proxy -->"),
    CONTROL_CHARACTER_IN_A_TEXT("\r", "\n", "\u0001"),
    INVALID_UTF8_IN_A_NAME("\u00ec", "\u00ff"),
    MISSING_COMMA(" "),
    SURPLUS_COMMA(",", ",,"),
    MISSING_BRACE(""),
    UNQUOTED_VALUE("soon", "NaN", "0x1F"),
    SINGLE_QUOTES("'n'", "`n`"),
    CUT_OFF(""),
    HTML_PAGE("<html><body>", "<!DOCTYPE html>"),
    STATUS_OF_AN_ERROR("450", "500", "503");

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> variants;

    DamagedRenewals(String... variants) {
        this.variants = List.of(variants);
    }

    /** Returns a damaged response with the given tokens and other members, in a random order. */
    FakeResponse damage(String accessToken, String refreshToken, SplittableRandom random) {
        String variant = variants.get(random.nextInt(variants.size()));
        Map<String, String> members = new LinkedHashMap<>();
        members.put("accessToken", '"' + accessToken + '"');
        members.put("refreshToken", '"' + refreshToken + '"');
        members.put("tokenExpiryTimestamp", "4102444800");
        String text = this == CONTROL_CHARACTER_IN_A_TEXT ? variant : "n";
        members.put("note", this == SINGLE_QUOTES ? variant : '"' + text + '"');
        members.put("userId", this == UNQUOTED_VALUE ? variant : "7");
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, new Random(random.nextLong()));
        String comma = this == MISSING_COMMA ? variant : ",";
        StringBuilder json = new StringBuilder("{");
        for (String name : names) {
            String written =
                    this == INVALID_UTF8_IN_A_NAME ? name.replace("Timestamp", "Times" + variant + "amp") : name;
            json.append(json.length() == 1 ? "" : comma);
            json.append('"').append(written).append("\":").append(members.get(name));
        }
        int status = this == STATUS_OF_AN_ERROR ? Integer.parseInt(variant) : 200;
        String type = this == HTML_PAGE ? "text/html" : "application/json";
        return new FakeResponse(status, List.of(Map.entry("Content-Type", type)), bytes(end(json.toString(), variant)));
    }

    private String end(String json, String variant) {
        return switch (this) {
            case EXTRA_TEXT_AFTER -> json + "}" + variant;
            case EXTRA_TEXT_BEFORE, HTML_PAGE -> variant + json + "}";
            case SURPLUS_COMMA -> json + variant + "}";
            case MISSING_BRACE -> json;
            case CUT_OFF -> json + ",\"tokenEx";
            default -> json + "}";
        };
    }

    /** In ISO 8859-1, so that characters beyond ASCII are not valid UTF-8. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }
}
