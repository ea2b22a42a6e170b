package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.Reply;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists of the core API: {@code items} with {@code _pagination} and {@code _classifications}. */
final class Paging {

    /** The query parameters that every list knows. */
    static final Set<String> PARAMETERS = Set.of("limit", "continuationToken", "returnTotalResultCount");

    private Paging() {}

    /** A list that knows no more than paging, in the order of creation. */
    static Reply list(Call call, List<Row> rows, Function<Row, Object> json) {
        onlyParameters(call, PARAMETERS);
        return page(call, rows.stream().sorted(Row.BY_CREATION).toList(), Optional.empty(), json);
    }

    /** The page that limit, and offset or token, ask for; an offset makes the token meaningless. */
    static Reply page(Call call, List<Row> rows, Optional<Integer> offset, Function<Row, Object> json) {
        NevisOptions options = call.options();
        int asked = number(call, "limit").orElse(0);
        int limit = asked == 0 ? options.pageSize : asked;
        Optional<String> token = call.request().query("continuationToken").filter(text -> !text.isEmpty());
        int from = Math.min(
                rows.size(),
                offset.orElseGet(() -> token.map(text -> after(rows, text)).orElse(0)));
        int to = limit == 0 ? rows.size() : (int) Math.min(rows.size(), (long) from + limit);
        List<Row> shown = rows.subList(from, to);

        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        if (to < rows.size() || (options.endOfList == EndOfList.EMPTY_PAGE && !shown.isEmpty())) {
            pagination.put("continuationToken", token(shown.get(shown.size() - 1)));
        } else {
            end(options.endOfList, token, pagination);
        }
        if (limit > 0) {
            pagination.put("limit", limit);
        }
        if (options.totals
                && call.request().query("returnTotalResultCount").orElse("").equals("true")) {
            pagination.put("totalResult", rows.size());
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!shown.isEmpty() || options.emptyItems == EmptyItems.EMPTY) {
            body.put("items", shown.stream().map(json).toList());
        } else if (options.emptyItems == EmptyItems.NULL) {
            body.put("items", null);
        }
        body.put("_pagination", pagination);
        body.put("_classifications", Map.of());
        return Reply.json(200, body);
    }

    static Optional<Integer> number(Call call, String parameter) {
        return call.request().query(parameter).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw invalid(parameter, text);
            }
            return Integer.valueOf(text);
        });
    }

    static void onlyParameters(Call call, Set<String> known) {
        for (String parameter : call.request().query().keySet()) {
            if (call.options().strict && !known.contains(parameter)) {
                throw Problem.content("errors.invalidParameter", "Unknown parameter '" + parameter + "'");
            }
        }
    }

    static Problem invalid(String parameter, String value) {
        return Problem.content(
                "errors.invalidParameter", "Invalid value '" + value + "' of parameter '" + parameter + "'");
    }

    private static void end(EndOfList how, Optional<String> token, Map<String, @Nullable Object> pagination) {
        switch (how) {
            case NULL -> pagination.put("continuationToken", null);
            case EMPTY -> pagination.put("continuationToken", "");
            case REPEATED -> token.ifPresent(text -> pagination.put("continuationToken", text));
            case ABSENT, EMPTY_PAGE -> {}
        }
    }

    private static String token(Row last) {
        return last.created.toEpochMilli() + "_" + last.extId;
    }

    /** Where the list goes on: after the entity of the token, or where that would stand if it is gone. */
    private static int after(List<Row> rows, String token) {
        int mark = token.indexOf('_');
        if (mark < 0 || !token.substring(0, mark).matches("\\d{1,15}")) {
            throw invalid("continuationToken", token);
        }
        String extId = token.substring(mark + 1);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).extId.equals(extId)) {
                return i + 1;
            }
        }
        Row last = new Row(extId, Instant.ofEpochMilli(Long.parseLong(token.substring(0, mark))), Map.of());
        Comparator<Row> order = Row.BY_CREATION;
        return (int) rows.stream().filter(row -> order.compare(row, last) < 0).count();
    }
}
