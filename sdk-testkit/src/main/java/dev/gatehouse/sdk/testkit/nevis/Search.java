package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The query API. It has its own envelope and its own field names. */
final class Search {

    private static final Set<String> PARAMETERS = Set.of("q", "from", "size", "df", "s");

    private Search() {}

    /** Returns a search for entities of a type. */
    static Function<Call, FakeResponse> of(SearchEntity type) {
        return call -> {
            requireIndex(call);
            call.requireRights(type.right);
            return search(call, List.of(type));
        };
    }

    /** Searches the entities of all types that the caller may view. */
    static FakeResponse all(Call call) {
        requireIndex(call);
        return search(
                call,
                Arrays.stream(SearchEntity.values())
                        .filter(type -> call.caller().has("AccessControl." + type.right))
                        .toList());
    }

    private static void requireIndex(Call call) {
        if (call.options().searchIndex == SearchIndex.OFF) {
            throw new Problem(404, "errors.queryServiceDisabled", "The query service is disabled.");
        }
    }

    private static FakeResponse search(Call call, List<SearchEntity> types) {
        Paging.checkParameters(call, PARAMETERS);
        String query = call.request().query("q").orElse("");
        if (query.isBlank()) {
            throw new Problem(400, "errors.mandatoryParameterMissing", "Parameter 'q' is mandatory.");
        }
        if (call.options().searchIndex == SearchIndex.REBUILDING) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("response", null);
            body.put("messages", Map.of("infos", List.of("The search index is being rebuilt.")));
            return FakeResponse.json(200, body);
        }
        if (call.options().searchIndex == SearchIndex.TIMED_OUT) {
            throw new Problem(408, "errors.queryHasTimedOut", "The query has timed out.");
        }
        List<SearchEntity.Entry> entries =
                types.stream().flatMap(type -> type.entries(call).stream()).toList();
        Set<String> known = new TreeSet<>();
        types.forEach(type -> known.addAll(type.fields()));
        entries.forEach(entry -> known.addAll(entry.resource().properties.keySet()));
        Lucene lucene = new Lucene(query, known, defaultFields(call, known));
        return response(
                call,
                entries.stream()
                        .filter(entry -> lucene.matches(document(entry)))
                        .sorted(order(call, known))
                        .toList());
    }

    private static FakeResponse response(Call call, List<SearchEntity.Entry> hits) {
        int from = Paging.number(call, "from").orElse(0);
        int size = Paging.number(call, "size").orElse(10);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("totalResults", hits.size());
        response.put("from", from);
        response.put("size", size);
        response.put(
                "hits",
                hits.stream().skip(from).limit(size).map(SearchEntity::hit).toList());
        return FakeResponse.json(
                200,
                JsonFields.of(
                        "response",
                        response,
                        "messages",
                        JsonFields.of("warns", List.of(), "errors", List.of(), "infos", List.of())));
    }

    private static List<String> defaultFields(Call call, Set<String> known) {
        List<String> fields = call.request().query().getOrDefault("df", List.copyOf(known));
        fields.stream().filter(field -> !known.contains(field)).findFirst().ifPresent(field -> {
            throw new Problem(422, "errors.fieldIsNotIndexed", "Field '" + field + "' is not indexed");
        });
        return fields;
    }

    private static Map<String, String> document(SearchEntity.Entry entry) {
        return entry.type().document(entry.resource());
    }

    /**
     * Returns the sort order: by relevance, which is the same for all results here, or by the field in {@code s}, whose
     * syntax is not documented.
     */
    private static Comparator<SearchEntity.Entry> order(Call call, Set<String> known) {
        Optional<String> field = call.request().query("s");
        if (field.isEmpty()) {
            return Comparator.comparing(SearchEntity.Entry::resource, Resource.BY_CREATION);
        }
        if (!known.contains(field.get())) {
            throw new Problem(422, "errors.fieldIsNotIndexed", "Field '" + field.get() + "' is not indexed");
        }
        return Comparator.comparing(entry -> document(entry).getOrDefault(field.get(), ""));
    }
}
