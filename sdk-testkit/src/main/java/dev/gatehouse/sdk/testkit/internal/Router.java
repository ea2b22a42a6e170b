package dev.gatehouse.sdk.testkit.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Finds the route for a method and a path. A route is what a fake server attaches to a path template, for example a
 * handler.
 *
 * <p>In a template, {@code {name}} matches one segment. A template that ends with {@code /**} matches its path and all
 * paths below it. The route that was added first wins, so templates with fixed segments precede those with variables.
 *
 * @param <R> the type of the routes
 */
public final class Router<R> {

    private static final String BELOW = "**";

    /**
     * A route that matches a path.
     *
     * @param method the HTTP method of the route
     * @param route the route
     * @param variables the decoded values of the variables in the template, in their order
     */
    public record Match<R>(String method, R route, List<String> variables) {}

    private record Entry<R>(String method, List<String> template, R route) {}

    private final List<Entry<R>> entries = new ArrayList<>();
    private BiPredicate<String, String> sameSegment = String::equals;
    private Predicate<String> fitsVariable = text -> !text.isEmpty();

    /** Matches fixed segments ignoring case. */
    public Router<R> ignoringCase() {
        sameSegment = String::equalsIgnoreCase;
        return this;
    }

    /** Sets which decoded segments a variable matches; by default every segment that is not empty. */
    public Router<R> variables(Predicate<String> fits) {
        fitsVariable = fits;
        return this;
    }

    /** Adds a route. */
    public Router<R> add(String method, String template, R route) {
        entries.add(new Entry<>(method, segments(template), route));
        return this;
    }

    /** Returns the first route of a method at a path, or an empty optional if there is none. */
    public Optional<Match<R>> find(String method, String path) {
        return matches(path).stream()
                .filter(match -> match.method.equals(method))
                .findFirst();
    }

    /** Returns the routes of all methods at a path, in the order in which they were added. */
    public List<Match<R>> matches(String path) {
        List<String> segments = segments(path);
        List<Match<R>> matches = new ArrayList<>();
        for (Entry<R> entry : entries) {
            List<String> variables = new ArrayList<>();
            if (fits(entry.template, segments, variables)) {
                matches.add(new Match<>(entry.method, entry.route, List.copyOf(variables)));
            }
        }
        return matches;
    }

    private boolean fits(List<String> template, List<String> path, List<String> variables) {
        int fixed = template.size();
        if (template.get(fixed - 1).equals(BELOW)) {
            fixed--;
        }
        if (path.size() < fixed || (path.size() > fixed && fixed == template.size())) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!fits(template.get(i), path.get(i), variables)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(String template, String segment, List<String> variables) {
        if (!template.startsWith("{")) {
            return sameSegment.test(template, segment);
        }
        try {
            // A plus sign in a path is not a space
            variables.add(URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException invalidEscape) {
            return false;
        }
        return fitsVariable.test(variables.get(variables.size() - 1));
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
