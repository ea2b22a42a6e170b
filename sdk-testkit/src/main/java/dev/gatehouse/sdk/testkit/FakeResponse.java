package dev.gatehouse.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The answer of a stand-in.
 *
 * @param status the HTTP status
 * @param headers name and value pairs; a name may occur more than once
 * @param body the bytes to send
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record FakeResponse(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    /** An answer without a body. */
    public static FakeResponse empty(int status) {
        return new FakeResponse(status, List.of(), new byte[0]);
    }

    /** An answer with a JSON body made from plain Java values (maps, lists, text, numbers, booleans, null). */
    public static FakeResponse json(int status, Object value) {
        return new FakeResponse(status, List.of(Map.entry("Content-Type", "application/json")), Json.bytes(value));
    }

    /** An answer with a text body of a given content type. */
    public static FakeResponse text(int status, String contentType, String body) {
        return new FakeResponse(
                status, List.of(Map.entry("Content-Type", contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same answer with one more header. */
    public FakeResponse header(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new FakeResponse(status, List.copyOf(more), body);
    }
}
