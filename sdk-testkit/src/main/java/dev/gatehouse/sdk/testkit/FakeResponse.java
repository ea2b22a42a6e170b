package dev.gatehouse.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response of a fake server.
 *
 * @param status the HTTP status
 * @param headers names and values; a name may occur more than once
 * @param body the bytes to send; empty for a response without a body, or with a streamed one
 * @param stream the body to stream instead; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FakeResponse(
        int status,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        @Nullable StreamedBody stream) {

    /** Creates a response with a body in memory. */
    public FakeResponse(int status, List<Map.Entry<String, String>> headers, byte[] body) {
        this(status, headers, body, null);
    }

    /** Returns a response without a body. */
    public static FakeResponse empty(int status) {
        return new FakeResponse(status, List.of(), new byte[0]);
    }

    /**
     * Returns a response with a JSON body. The value consists of plain Java values: maps, lists, strings, numbers,
     * booleans, null. The fields of {@code Map.of} have no order, and are sorted by name; see {@link
     * JsonFields} for another order.
     */
    public static FakeResponse json(int status, Object value) {
        return new FakeResponse(status, List.of(Map.entry("Content-Type", "application/json")), Json.bytes(value));
    }

    /** Returns a response with a text body in UTF-8 and the given content type. */
    public static FakeResponse text(int status, String contentType, String body) {
        return new FakeResponse(
                status, List.of(Map.entry("Content-Type", contentType)), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a response with a streamed body of the given content type. */
    public static FakeResponse stream(int status, String contentType, StreamedBody body) {
        return new FakeResponse(
                status,
                List.of(
                        Map.entry("Content-Type", contentType),
                        Map.entry("Content-Length", Long.toString(body.length()))),
                new byte[0],
                body);
    }

    /** Returns a copy of this response with an additional header. */
    public FakeResponse header(String name, String value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(headers);
        more.add(Map.entry(name, value));
        return new FakeResponse(status, List.copyOf(more), body, stream);
    }
}
