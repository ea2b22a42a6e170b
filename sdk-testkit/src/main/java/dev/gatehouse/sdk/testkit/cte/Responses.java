package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Success responses. Sources differ on the spelling of some fields and on some statuses, see {@link CteBehaviour}. */
final class Responses {

    private static final Map<String, String> OTHER_NAMES =
            Map.of("createdAt", "created_at", "updatedAt", "updated_at", "devAccount", "dev_account");

    private final Options options;

    Responses(Options options) {
        this.options = options;
    }

    Map<String, Object> full(Resource resource) {
        if (!options.has(CteBehaviour.OTHER_SHAPES)) {
            return resource.fields();
        }
        Map<String, Object> other = new LinkedHashMap<>();
        resource.fields()
                .forEach((name, value) -> other.put(OTHER_NAMES.getOrDefault(name, name), alternate(name, value)));
        return other;
    }

    private static Object alternate(String name, Object value) {
        return switch (name) {
            case "client_version" -> major(value.toString());
            case "errors", "warnings", "client_errors", "client_warnings" ->
                value.equals("") ? List.of() : List.of(value);
            default -> value;
        };
    }

    private static int major(String version) {
        String digits = version.split("\\.", 2)[0];
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : 0;
    }

    /**
     * Returns the response to a write. With {@link CteBehaviour#SPARSE_RESPONSES} it contains only the given fields.
     */
    FakeResponse written(int status, Resource resource, String... sparse) {
        if (!options.has(CteBehaviour.SPARSE_RESPONSES)) {
            return FakeResponse.json(status, full(resource));
        }
        Map<String, Object> few = new LinkedHashMap<>();
        for (String field : sparse) {
            few.put(field, resource.fields().getOrDefault(field, ""));
        }
        return FakeResponse.json(status, few);
    }

    /**
     * Returns the response to a PATCH whose body is not documented. The vendor's Ansible collection reads it as JSON and
     * fails if the object is empty (1.0.2); with {@link CteBehaviour#OTHER_SHAPES} there is no body.
     */
    FakeResponse done() {
        return options.has(CteBehaviour.OTHER_SHAPES)
                ? FakeResponse.empty(204)
                : FakeResponse.json(200, Map.of("message", "Success"));
    }

    /** Returns a response without a body. Its status is not documented, so it is one of the two. */
    FakeResponse empty(int likely, int other) {
        return FakeResponse.empty(options.has(CteBehaviour.OTHER_SHAPES) ? other : likely);
    }
}
