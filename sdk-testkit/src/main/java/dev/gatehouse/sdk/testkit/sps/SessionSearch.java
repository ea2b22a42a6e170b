package dev.gatehouse.sdk.testkit.sps;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search for sessions. Of the Lucene syntax, terms that are joined with AND are supported: {@code member:value}, and
 * text that any member may contain.
 */
final class SessionSearch {

    private final String expression;
    private final List<String> fields;
    private final int limit;
    private final int offset;

    SessionSearch(ReceivedRequest request) {
        expression = request.query("q").orElse("");
        requireNoLeadingWildcard(expression);
        fields = Arrays.stream(request.query("fields").orElse("").split(",", -1))
                .filter(field -> !field.isEmpty())
                .toList();
        limit = number(request, "limit", 500);
        offset = number(request, "offset", 0);
    }

    /** How the appliance rejects it is not documented. */
    static void requireNoLeadingWildcard(String expression) {
        if (expression.startsWith("*")) {
            throw Problem.semantic(Map.of("q", "must not begin with *"));
        }
    }

    private static int number(ReceivedRequest request, String name, int byDefault) {
        String value = request.query(name).orElse(Integer.toString(byDefault));
        if (!value.matches("\\d{1,9}")) {
            throw Problem.semantic(Map.of(name, "must be a number"));
        }
        return Integer.parseInt(value);
    }

    boolean matches(Map<String, Object> body) {
        return Arrays.stream(expression.split(" AND ", -1)).allMatch(term -> matches(term.trim(), body));
    }

    private static boolean matches(String term, Map<String, Object> body) {
        int colon = term.indexOf(':');
        if (colon < 0) {
            return body.toString().contains(term);
        }
        Object value = body;
        for (String name : term.substring(0, colon).split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        String wanted = term.substring(colon + 1).replace("\"", "");
        return value != null && wanted.equalsIgnoreCase(value.toString());
    }

    /** Returns the requested members of a session. That {@code fields} names members of the body is not documented. */
    Map<String, Object> shown(Map<String, Object> body) {
        Map<String, Object> shown = new TreeMap<>(body);
        if (!fields.isEmpty()) {
            shown.keySet().retainAll(fields);
        }
        return shown;
    }

    List<Map<String, Object>> page(List<Map<String, Object>> found) {
        return found.stream().skip(offset).limit(limit).toList();
    }

    Map<String, @Nullable Object> meta(int found) {
        int last = limit == 0 ? 0 : Math.max(0, (found - 1) / limit * limit);
        Map<String, @Nullable Object> meta = new TreeMap<>();
        meta.put("fields", fields);
        meta.put("first", link(0));
        meta.put("last", link(last));
        meta.put("next", offset + limit < found ? link(offset + limit) : null);
        meta.put("previous", offset > 0 ? link(Math.max(0, offset - limit)) : null);
        meta.put("href", link(offset));
        meta.put("parent", "/api/audit");
        meta.put("limit", limit);
        meta.put("offset", offset);
        meta.put("match_count", found);
        return meta;
    }

    private String link(int from) {
        String query = URLEncoder.encode(expression, StandardCharsets.UTF_8).replace("+", "%20");
        return Recordings.ROOT + "?limit=" + limit + "&offset=" + from + "&fields=" + String.join(",", fields)
                + (expression.isEmpty() ? "" : "&q=" + query);
    }

    /** Returns all sessions that were found. The columns are not documented: here, the key and the members of the body. */
    String csv(List<Map<String, Object>> found) {
        List<String> columns = found.stream()
                .flatMap(item -> body(item).keySet().stream().map(Object::toString))
                .distinct()
                .sorted()
                .toList();
        String lines = found.stream()
                .map(item -> quoted(item.get("key"))
                        + columns.stream()
                                .map(column -> "," + quoted(body(item).get(column)))
                                .collect(Collectors.joining()))
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
        return "key" + columns.stream().map(column -> "," + column).collect(Collectors.joining()) + "\r\n" + lines;
    }

    private static Map<?, ?> body(Map<String, Object> item) {
        return item.get("body") instanceof Map<?, ?> body ? body : Map.of();
    }

    private static String quoted(@Nullable Object value) {
        return value == null ? "" : '"' + value.toString().replace("\"", "\"\"") + '"';
    }
}
