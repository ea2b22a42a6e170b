package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the handler for a method and path. The first matching template is used, so templates with fixed segments
 * precede those with variables. Each path is accepted with and without a slash at its end: real clients send both.
 */
final class Router {

    record Match(Call.Handler handler, List<String> ids) {}

    private record Route(String method, List<String> template, Call.Handler handler) {}

    private static final String BASE = "/api/v1";

    private final List<Route> routes = new ArrayList<>();

    Router add(String method, String template, Call.Handler handler) {
        routes.add(new Route(method, segments(BASE + template), handler));
        return this;
    }

    Optional<Match> find(ReceivedRequest request) {
        List<String> path = segments(request.path());
        for (Route route : routes) {
            List<String> ids = new ArrayList<>();
            if (route.method.equals(request.method()) && fits(route.template, path, ids)) {
                return Optional.of(new Match(route.handler, ids));
            }
        }
        return Optional.empty();
    }

    private static List<String> segments(String path) {
        return List.of((path.endsWith("/") ? path.substring(0, path.length() - 1) : path).split("/", -1));
    }

    private static boolean fits(List<String> template, List<String> path, List<String> ids) {
        if (template.size() != path.size()) {
            return false;
        }
        for (int i = 0; i < path.size(); i++) {
            if (template.get(i).equals("{id}") && !path.get(i).isEmpty()) {
                // A plus sign in a path is not a space
                ids.add(URLDecoder.decode(path.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
            } else if (!template.get(i).equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
