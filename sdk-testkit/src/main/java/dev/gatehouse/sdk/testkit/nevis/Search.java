package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The query API, limited to "Search clients". It has its own envelope and its own field names. */
final class Search {

    /** The searchable fields of a client: name, description, external ID. */
    private static final Set<String> FIELDS = Set.of("name", "description", "extid");

    private static final Set<String> PARAMETERS = Set.of("q", "from", "size", "df", "s");

    private Search() {}

    static FakeResponse clients(Call call) {
        if (call.options().searchIndex == SearchIndex.OFF) {
            throw new Problem(404, "errors.queryServiceDisabled", "The query service is disabled.");
        }
        call.requireRights("ClientView");
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
        Lucene lucene = new Lucene(query, FIELDS, defaultFields(call));
        List<Resource> hits = call.store().tenants.values().stream()
                .filter(tenant -> call.caller().seesClient(tenant.extId()))
                .map(tenant -> tenant.resource)
                .filter(resource -> lucene.matches(document(resource)))
                .sorted(order(call))
                .toList();
        int from = Paging.number(call, "from").orElse(0);
        int size = Paging.number(call, "size").orElse(10);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("totalResults", hits.size());
        response.put("from", from);
        response.put("size", size);
        response.put(
                "hits", hits.stream().skip(from).limit(size).map(Search::hit).toList());
        return FakeResponse.json(
                200,
                Map.of(
                        "response",
                        response,
                        "messages",
                        Map.of("warns", List.of(), "errors", List.of(), "infos", List.of())));
    }

    private static List<String> defaultFields(Call call) {
        List<String> fields = call.request().query().getOrDefault("df", List.copyOf(new TreeSet<>(FIELDS)));
        fields.stream().filter(field -> !FIELDS.contains(field)).findFirst().ifPresent(field -> {
            throw new Problem(422, "errors.fieldIsNotIndexed", "Field '" + field + "' is not indexed");
        });
        return fields;
    }

    private static Map<String, String> document(Resource resource) {
        return Map.of(
                "name", resource.text("name").orElse(""),
                "description", resource.text("remarks").orElse(""),
                "extid", resource.extId);
    }

    private static Map<String, @Nullable Object> hit(Resource resource) {
        Map<String, @Nullable Object> hit = new LinkedHashMap<>();
        hit.put("id", resource.extId);
        hit.put("extid", resource.extId);
        hit.put("name", resource.text("name").orElse(""));
        hit.put("description", resource.text("remarks").orElse(null));
        hit.put("displayName", null);
        hit.put("dtoType", "CLIENT");
        hit.put("_score", 1.0);
        hit.put("_internalId", resource.extId);
        return hit;
    }

    /**
     * Returns the sort order: by relevance, which is the same for all results here, or by the field in {@code s}, whose
     * syntax is not documented.
     */
    private static Comparator<Resource> order(Call call) {
        Optional<String> field = call.request().query("s");
        if (field.isEmpty()) {
            return Resource.BY_CREATION;
        }
        if (!FIELDS.contains(field.get())) {
            throw new Problem(422, "errors.fieldIsNotIndexed", "Field '" + field.get() + "' is not indexed");
        }
        return Comparator.comparing(resource -> document(resource).getOrDefault(field.get(), ""));
    }
}
