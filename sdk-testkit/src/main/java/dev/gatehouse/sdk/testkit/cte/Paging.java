package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * A list response: {@code skip, limit, total, resources}. Unknown filters are silently ignored. A filter that occurs
 * more than once matches any of its values. The default order is not documented; here it is the order of creation.
 */
final class Paging {

    private static final int DEFAULT_LIMIT = 10;

    private final Call call;
    private final Responses responses;
    private List<Resource> found;

    private Paging(Call call, List<Resource> all) {
        this.call = call;
        this.responses = new Responses(call.options());
        this.found = all;
    }

    /** Returns a list that can be filtered by name, if its resources have names. */
    static Paging of(Call call, List<Resource> all) {
        return new Paging(call, all)
                .filter(
                        "name",
                        (resource, name) -> !resource.fields().containsKey("name")
                                || resource.name().equals(name));
    }

    /** Applies filters on fields of the same name. */
    Paging filter(Set<String> fields) {
        fields.forEach(
                field -> filter(field, (resource, value) -> resource.text(field).equals(value)));
        return this;
    }

    /** Applies one filter. */
    Paging filter(String parameter, BiPredicate<Resource, String> fits) {
        List<String> values = call.request().query().get(parameter);
        if (values != null) {
            found = found.stream()
                    .filter(resource -> values.stream().anyMatch(value -> fits.test(resource, value)))
                    .toList();
        }
        return this;
    }

    FakeResponse response() {
        int skip = number("skip", 0, 0);
        int limit = Math.min(number("limit", DEFAULT_LIMIT, 1), call.options().maxLimit);
        List<Resource> sorted = sorted();
        List<Map<String, Object>> page =
                sorted.stream().skip(skip).limit(limit).map(responses::full).toList();
        Map<String, Object> envelope = new LinkedHashMap<>();
        if (call.options().has(CteBehaviour.SPARSE_RESPONSES)) {
            envelope.put("resources", page);
            if (page.isEmpty()) {
                envelope.replace("resources", null);
            }
            return FakeResponse.json(200, envelope);
        }
        envelope.put("skip", skip);
        envelope.put("limit", limit);
        envelope.put("total", sorted.size());
        envelope.put("resources", page);
        return FakeResponse.json(200, envelope);
    }

    private int number(String parameter, int fallback, int least) {
        String text = call.request().query(parameter).orElse(String.valueOf(fallback));
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw invalid(parameter, text);
        }
        throw invalid(parameter, text);
    }

    private static Problem invalid(String parameter, String text) {
        return Problem.badRequest("query parameter " + parameter + " is invalid: " + text);
    }

    private List<Resource> sorted() {
        String sort = call.request().query("sort").orElse("");
        if (sort.isEmpty() || found.isEmpty()) {
            return found;
        }
        List<Resource> sorted = new ArrayList<>(found);
        List<String> keys = new ArrayList<>(List.of(sort.split(",", -1)));
        // Sorting is stable, so the least significant key is sorted first
        Collections.reverse(keys);
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            String field = descending ? key.substring(1) : key;
            if (call.options().strict && found.stream().noneMatch(resource -> sortable(resource, field))) {
                throw invalid("sort", field);
            }
            Comparator<Resource> order = Comparator.comparing(resource -> resource.text(own(resource, field)));
            sorted.sort(descending ? order.reversed() : order);
        }
        return sorted;
    }

    /**
     * Returns whether a resource has the field. An unknown sort field is not documented: it is rejected if strict, and
     * ignored otherwise.
     */
    private static boolean sortable(Resource resource, String field) {
        return resource.fields().containsKey(own(resource, field));
    }

    /** Returns the spelling of a field in this resource. Time fields are accepted in both spellings. */
    private static String own(Resource resource, String field) {
        return switch (field) {
            case "createdAt", "created_at" -> resource.fields().containsKey("createdAt") ? "createdAt" : "created_at";
            case "updatedAt", "updated_at" -> resource.fields().containsKey("updatedAt") ? "updatedAt" : "updated_at";
            default -> field;
        };
    }
}
