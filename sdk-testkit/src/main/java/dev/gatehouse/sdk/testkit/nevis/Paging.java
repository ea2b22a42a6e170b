package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
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

    /** The query parameters of every list. */
    static final Set<String> PARAMETERS = Set.of("limit", "continuationToken", "returnTotalResultCount");

    private Paging() {}

    /** Returns a list that supports only paging, in the order of creation. */
    static FakeResponse list(Call call, List<Resource> resources, Function<Resource, Object> json) {
        checkParameters(call, PARAMETERS);
        return page(call, resources.stream().sorted(Resource.BY_CREATION).toList(), Optional.empty(), json);
    }

    /** Returns the page that the limit and the offset or token select. If an offset is set, the token is ignored. */
    static FakeResponse page(
            Call call, List<Resource> resources, Optional<Integer> offset, Function<Resource, Object> json) {
        NevisOptions options = call.options();
        int asked = number(call, "limit").orElse(0);
        int limit = asked == 0 ? options.pageSize : asked;
        Optional<String> token = call.request().query("continuationToken").filter(text -> !text.isEmpty());
        int from = Math.min(
                resources.size(),
                offset.orElseGet(() -> token.map(text -> after(resources, text)).orElse(0)));
        int to = limit == 0 ? resources.size() : (int) Math.min(resources.size(), (long) from + limit);
        List<Resource> shown = resources.subList(from, to);

        Map<String, @Nullable Object> pagination = new LinkedHashMap<>();
        if (to < resources.size() || (options.lastPage == LastPage.EMPTY_PAGE && !shown.isEmpty())) {
            pagination.put("continuationToken", token(shown.get(shown.size() - 1)));
        } else {
            lastPage(options.lastPage, token, pagination);
        }
        if (limit > 0) {
            pagination.put("limit", limit);
        }
        if (options.totals
                && call.request().query("returnTotalResultCount").orElse("").equals("true")) {
            pagination.put("totalResult", resources.size());
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!shown.isEmpty() || options.emptyListStyle == EmptyListStyle.EMPTY) {
            body.put("items", shown.stream().map(json).toList());
        } else if (options.emptyListStyle == EmptyListStyle.NULL) {
            body.put("items", null);
        }
        body.put("_pagination", pagination);
        body.put("_classifications", Map.of());
        return FakeResponse.json(200, body);
    }

    static Optional<Integer> number(Call call, String parameter) {
        return call.request().query(parameter).map(text -> {
            if (!text.matches("\\d{1,9}")) {
                throw invalid(parameter, text);
            }
            return Integer.valueOf(text);
        });
    }

    static void checkParameters(Call call, Set<String> known) {
        for (String parameter : call.request().query().keySet()) {
            if (call.options().strict && !known.contains(parameter)) {
                throw Problem.unprocessable("errors.invalidParameter", "Unknown parameter '" + parameter + "'");
            }
        }
    }

    static Problem invalid(String parameter, String value) {
        return Problem.unprocessable(
                "errors.invalidParameter", "Invalid value '" + value + "' of parameter '" + parameter + "'");
    }

    private static void lastPage(LastPage how, Optional<String> token, Map<String, @Nullable Object> pagination) {
        switch (how) {
            case NULL -> pagination.put("continuationToken", null);
            case EMPTY -> pagination.put("continuationToken", "");
            case SAME_TOKEN -> token.ifPresent(text -> pagination.put("continuationToken", text));
            case ABSENT, EMPTY_PAGE -> {}
        }
    }

    private static String token(Resource last) {
        return last.created.toEpochMilli() + "_" + last.extId;
    }

    /** Returns the index after the entity of the token, or the index where that entity would be if it was deleted. */
    private static int after(List<Resource> resources, String token) {
        int mark = token.indexOf('_');
        if (mark < 0 || !token.substring(0, mark).matches("\\d{1,15}")) {
            throw invalid("continuationToken", token);
        }
        String extId = token.substring(mark + 1);
        for (int i = 0; i < resources.size(); i++) {
            if (resources.get(i).extId.equals(extId)) {
                return i + 1;
            }
        }
        Resource last = new Resource(extId, Instant.ofEpochMilli(Long.parseLong(token.substring(0, mark))), Map.of());
        Comparator<Resource> order = Resource.BY_CREATION;
        return (int) resources.stream()
                .filter(resource -> order.compare(resource, last) < 0)
                .count();
    }
}
