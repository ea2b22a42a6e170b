package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The {@code fq} parameters of a list: {@code path:operator:value}. A plus sign in them is not a space. */
final class Filter {

    private Filter() {}

    static Predicate<Map<String, String>> of(ReceivedRequest request) {
        int mark = request.target().indexOf('?');
        String query = mark < 0 ? "" : request.target().substring(mark + 1);
        return Stream.of(query.split("&", -1))
                .filter(pair -> pair.startsWith("fq="))
                .map(pair -> URLDecoder.decode(pair.substring(3).replace("+", "%2B"), StandardCharsets.UTF_8))
                .map(Filter::one)
                .reduce(any -> true, Predicate::and);
    }

    private static Predicate<Map<String, String>> one(String fq) {
        List<String> parts = List.of(fq.split(":", 3));
        if (parts.size() < 3) {
            throw Problem.of(ProblemType.BAD_REQUEST, "fq is path:operator:value");
        }
        Predicate<String> test = test(parts.get(1).toLowerCase(Locale.ROOT), parts.get(2));
        return fields -> {
            String value = fields.get(parts.get(0));
            if (value == null) {
                throw Problem.of(ProblemType.BAD_REQUEST, "fq names an unknown path");
            }
            return test.test(value);
        };
    }

    private static Predicate<String> test(String operator, String wanted) {
        return switch (operator) {
            // That case is ignored is not documented; published clients compare names in lower case
            case "eq" -> wanted::equalsIgnoreCase;
            case "in" -> List.of(wanted.split(",", -1))::contains;
            case "contains" -> value -> value.contains(wanted);
            default -> throw Problem.of(ProblemType.BAD_REQUEST, "fq names an unknown operator");
        };
    }
}
