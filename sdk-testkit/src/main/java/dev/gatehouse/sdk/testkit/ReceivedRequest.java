package dev.gatehouse.sdk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived on the wire.
 *
 * @param method in capitals
 * @param target path and raw query, percent-escapes unchanged
 * @param headers values by header name; names as sent
 * @param body the bytes received, empty when there were none
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record ReceivedRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {

    /** Returns the target without its query, percent-escapes unchanged. */
    public String path() {
        int mark = target.indexOf('?');
        return mark < 0 ? target : target.substring(0, mark);
    }

    /** Returns the decoded values of each query parameter, in the order sent. */
    public Map<String, List<String>> query() {
        Map<String, List<String>> query = new LinkedHashMap<>();
        int mark = target.indexOf('?');
        if (mark < 0 || mark == target.length() - 1) {
            return query;
        }
        for (String pair : target.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            query.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return query;
    }

    /** Returns the first value of a query parameter. */
    public Optional<String> query(String name) {
        return query().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns the first value of a header; the name is matched ignoring case. */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .flatMap(header -> header.getValue().stream())
                .findFirst();
    }

    /** Returns the body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Returns the body as a JSON object of plain Java values; empty when the body is absent or no JSON object. */
    public Optional<Map<String, Object>> json() {
        try {
            return Json.object(body);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /**
     * Returns the body as a JSON object.
     *
     * @throws UncheckedIOException when it is none
     */
    public Map<String, Object> requireJson() {
        return json().orElseThrow(() -> new UncheckedIOException(new IOException("no JSON object in " + this)));
    }

    @Override
    public String toString() {
        return method + " " + target + " (" + body.length + " bytes)";
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
