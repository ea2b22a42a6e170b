package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Authenticates the caller and routes a request to its operation. */
final class Router {

    private static final String API = "/nevisidm/api/";

    /** An operation, and the releases that introduced it if they are documented. */
    record Route(String method, List<String> template, Function<Call, FakeResponse> handler, List<Release> since) {

        static Route of(String method, String template, Function<Call, FakeResponse> handler) {
            return new Route(method, List.of(template.split("/", -1)), handler, List.of());
        }

        /** Sets the releases that introduced the operation, one for each line of releases. */
        Route since(String... releases) {
            return new Route(
                    method,
                    template,
                    handler,
                    Stream.of(releases).map(Release::of).toList());
        }

        /** Returns the decoded variable segments if the path matches. */
        Optional<List<String>> match(List<String> path) {
            if (path.size() != template.size()) {
                return Optional.empty();
            }
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < path.size(); i++) {
                if (template.get(i).equals("{}") && !path.get(i).isEmpty()) {
                    ids.add(URLDecoder.decode(path.get(i).replace("+", "%2B"), StandardCharsets.UTF_8));
                } else if (!template.get(i).equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(ids);
        }
    }

    private static final List<Route> PLAIN = List.of(
            route("GET", "core/v1/clients", Clients::list).since("2.73.0"),
            route("POST", "core/v1/clients", Clients::create).since("8.2605.0", "9.2605.0"),
            route("GET", "core/v1/clients/{}", Clients::get).since("2.71.0"),
            route("PATCH", "core/v1/clients/{}", Clients::update).since("8.2605.0", "9.2605.0"),
            route("DELETE", "core/v1/clients/{}", Clients::delete).since("8.2605.0", "9.2605.0"),
            route("GET", "core/v1/clients/{}/users", Users::list).since("2.71.0"),
            route("GET", "core/v1/clients/{}/applications", Applications::ofClient)
                    .since("2.71.0"),
            route("GET", "core/v1/applications", Applications::list).since("2.71.0"),
            route("POST", "core/v1/applications", Applications::create).since("2.74.0"),
            route("GET", "core/v1/applications/{}", Applications::get),
            route("PATCH", "core/v1/applications/{}", Applications::update).since("2.74.0"),
            route("DELETE", "core/v1/applications/{}", Applications::delete).since("2.74.0"),
            route("POST", "core/v1/{}/users", Users::create).since("2.71.0"),
            route("GET", "core/v1/{}/users/{}", Users::get),
            route("PATCH", "core/v1/{}/users/{}", Users::update),
            route("DELETE", "core/v1/{}/users/{}", Users::delete),
            route("POST", "core/v1/{}/users/{}/archive", Users::archive).since("2.73.0"),
            route("GET", "core/v1/{}/users/{}/properties", Users::properties),
            route("PATCH", "core/v1/{}/users/{}/properties", Users::updateProperties)
                    .since("2.79.0"),
            route("GET", "core/v1/{}/users/{}/profiles", Profiles::list).since("2.71.0"),
            route("POST", "core/v1/{}/users/{}/profiles", Profiles::create).since("2.71.0"),
            route("GET", "core/v1/{}/profiles/{}", Profiles::get).since("2.71.0"),
            route("PATCH", "core/v1/{}/profiles/{}", Profiles::update).since("2.71.0"),
            route("DELETE", "core/v1/{}/profiles/{}", Profiles::delete),
            route("PUT", "core/v1/{}/profiles/{}/unit/{}", Profiles::changeUnit).since("2.71.0"),
            route("PATCH", "core/v1/{}/profiles/{}/properties", Profiles::updateProperties)
                    .since("2.79.0"),
            route("POST", "core/v1/{}/units", Units::create).since("2.73.0"),
            route("GET", "core/v1/{}/units/{}", Units::get).since("2.71.0"),
            route("PATCH", "core/v1/{}/units/{}", Units::update).since("2.73.0"),
            route("DELETE", "core/v1/{}/units/{}", Units::delete).since("2.73.0"),
            route("GET", "core/v1/{}/units/{}/children", Units::children).since("2.79.0"),
            route("PATCH", "core/v1/{}/units/{}/properties", Units::updateProperties)
                    .since("2.79.0"),
            route("GET", "principal/v1/me", Principal::me),
            route("GET", "principal/v1/permissions", Principal::permissions).since("2.80.0"),
            route("POST", "principal/v1/token", Principal::token),
            route("GET", "query/v1/clients", Search::clients));

    private static final List<Route> ROUTES =
            Stream.concat(PLAIN.stream(), CredentialKinds.routes()).toList();

    private Router() {}

    static FakeResponse respond(
            ReceivedRequest request, Store store, NevisOptions options, Authentication authentication) {
        boolean query = request.path().startsWith(API + "query/");
        Optional<NevisCaller> caller = authentication.caller(request);
        if (caller.isEmpty()) {
            return authentication.rejection(query);
        }
        try {
            return respond(request, caller.get(), store, options, authentication);
        } catch (Challenge challenge) {
            return challenge.response(options);
        } catch (Problem problem) {
            FakeResponse response = query ? problem.queryResponse() : problem.coreResponse();
            return problem.status() == 405 ? response.header("Allow", allowed(path(request), options)) : response;
        }
    }

    private static FakeResponse respond(
            ReceivedRequest request,
            NevisCaller caller,
            Store store,
            NevisOptions options,
            Authentication authentication) {
        List<String> path = path(request);
        List<Route> routes = ROUTES.stream()
                .filter(route -> options.release.has(route.since))
                .toList();
        for (Route route : routes) {
            Optional<List<String>> ids = route.match(path).filter(any -> route.method.equals(request.method()));
            if (ids.isPresent()) {
                return route.handler.apply(new Call(request, caller, ids.get(), store, options, authentication));
            }
        }
        if (!allowed(path, options).isEmpty()) {
            throw new Problem(405, "errors.unsupportedOperation", "Method " + request.method() + " is not allowed");
        }
        throw new Problem(404, "errors.invalidUri", "No resource at " + request.path());
    }

    private static List<String> path(ReceivedRequest request) {
        return request.path().startsWith(API)
                ? List.of(request.path().substring(API.length()).split("/", -1))
                : List.of();
    }

    private static String allowed(List<String> path, NevisOptions options) {
        return ROUTES.stream()
                .filter(route -> options.release.has(route.since))
                .filter(route -> route.match(path).isPresent())
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Route route(String method, String template, Function<Call, FakeResponse> handler) {
        return Route.of(method, template, handler);
    }
}
