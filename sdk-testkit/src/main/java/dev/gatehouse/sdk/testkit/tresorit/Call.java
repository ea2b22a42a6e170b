package dev.gatehouse.sdk.testkit.tresorit;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.RoutedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A signed request to an operation: its query, whose parameter names are matched ignoring case, and its body. */
final class Call extends RoutedCall {

    final String serviceUrl;
    private final Options options;
    private final Map<String, List<String>> query = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    Call(ReceivedRequest request, String serviceUrl, Set<String> queryNames, Options options) {
        super(request, List.of());
        this.serviceUrl = serviceUrl;
        this.options = options;
        try {
            request.query()
                    .forEach((name, values) -> query.computeIfAbsent(name, any -> new ArrayList<>())
                            .addAll(values));
        } catch (IllegalArgumentException badEscape) {
            throw new Problem("BadInput", "the query has a bad percent-escape");
        }
        if (options.strict) {
            query.forEach((name, values) -> {
                if (queryNames.stream().noneMatch(name::equalsIgnoreCase) || values.size() > 1) {
                    throw new Problem("BadInput", "query parameter " + name + " is unknown or occurs more than once");
                }
            });
        }
    }

    Optional<String> query(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    String requireQuery(String name) {
        return query(name).orElseThrow(() -> new Problem("BadInput", "query parameter " + name + " is missing"));
    }

    /** Returns the required JSON body. */
    Body body() {
        requireJsonType();
        return new Body(
                request().json().orElseThrow(() -> new Problem("BadInput", "the body is not a JSON object")),
                options.strict);
    }

    /** Checks the body of the only POST operation without fields: it must be empty or an object without fields. */
    void requireEmptyBody() {
        if (request().body().length > 0) {
            body().rejectUnknown();
        }
    }

    private void requireJsonType() {
        if (options.strict && !request().mediaType().equals("application/json")) {
            throw new Problem(
                    "BadInput",
                    "Content-Type is not application/json: "
                            + request().header("Content-Type").orElse(""));
        }
    }
}
