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

/** Authenticates the caller and routes a request to its operation. */
final class Router {

    private static final String API = "/nevisidm/api/";

    private static final String AUTHORIZATIONS = "core/v1/{}/profiles/{}/authorizations";
    private static final String E_AUTHORIZATIONS = "core/v1/{}/profiles/{}/eauthorizations";

    private record Route(String method, List<String> template, Function<Call, FakeResponse> handler) {

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

    private static final List<Route> ROUTES = List.of(
            route("GET", "core/v1/clients", Clients::list),
            route("POST", "core/v1/clients", Clients::create),
            route("GET", "core/v1/clients/{}", Clients::get),
            route("PATCH", "core/v1/clients/{}", Clients::update),
            route("DELETE", "core/v1/clients/{}", Clients::delete),
            route("GET", "core/v1/clients/{}/users", Users::list),
            route("GET", "core/v1/clients/{}/applications", Applications::ofClient),
            route("GET", "core/v1/applications", Applications::list),
            route("POST", "core/v1/applications", Applications::create),
            route("GET", "core/v1/applications/{}", Applications::get),
            route("PATCH", "core/v1/applications/{}", Applications::update),
            route("DELETE", "core/v1/applications/{}", Applications::delete),
            route("POST", "core/v1/{}/users", Users::create),
            route("GET", "core/v1/{}/users/{}", Users::get),
            route("PATCH", "core/v1/{}/users/{}", Users::update),
            route("DELETE", "core/v1/{}/users/{}", Users::delete),
            route("POST", "core/v1/{}/users/{}/archive", Users::archive),
            route("GET", "core/v1/{}/users/{}/properties", Users::properties),
            route("PATCH", "core/v1/{}/users/{}/properties", Users::updateProperties),
            route("GET", "core/v1/{}/users/{}/profiles", Profiles::list),
            route("POST", "core/v1/{}/users/{}/profiles", Profiles::create),
            route("GET", "core/v1/{}/profiles/{}", Profiles::get),
            route("PATCH", "core/v1/{}/profiles/{}", Profiles::update),
            route("DELETE", "core/v1/{}/profiles/{}", Profiles::delete),
            route("PUT", "core/v1/{}/profiles/{}/unit/{}", Profiles::changeUnit),
            route("PATCH", "core/v1/{}/profiles/{}/properties", Profiles::updateProperties),
            route("POST", "core/v1/{}/units", Units::create),
            route("GET", "core/v1/{}/units/{}", Units::get),
            route("PATCH", "core/v1/{}/units/{}", Units::update),
            route("DELETE", "core/v1/{}/units/{}", Units::delete),
            route("GET", "core/v1/{}/units/{}/children", Units::children),
            route("PATCH", "core/v1/{}/units/{}/properties", Units::updateProperties),
            route("POST", "core/v1/{}/identity", Identities::create),
            route("GET", "core/v1/applications/{}/roles", Roles.OF_APPLICATION.list("ApplicationView", "RoleView")),
            route(
                    "POST",
                    "core/v1/applications/{}/roles",
                    Roles.OF_APPLICATION.create("ApplicationView", "RoleCreate")),
            route("GET", "core/v1/{}/profiles/{}/roles", Roles::ofProfile),
            route("GET", AUTHORIZATIONS, Roles.AUTHORIZATIONS.list("AuthorizationView")),
            route("POST", AUTHORIZATIONS, Roles.AUTHORIZATIONS.create("AuthorizationCreate")),
            route("GET", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.get("AuthorizationView")),
            route(
                    "PATCH",
                    AUTHORIZATIONS + "/{}",
                    Roles.AUTHORIZATIONS.update("AuthorizationModify", "AuthorizationView")),
            route("DELETE", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.delete("AuthorizationDelete")),
            route("GET", "core/v1/clients/{}/eroles", Roles.ENTERPRISE_ROLES.list("ClientView", "EnterpriseRoleView")),
            route("POST", "core/v1/{}/eroles", Roles.ENTERPRISE_ROLES.create("EnterpriseRoleCreate")),
            route("DELETE", "core/v1/{}/eroles/{}", Roles::deleteEnterpriseRole),
            route("PUT", "core/v1/{}/eroles/{}/roles/{}", Roles::addMember),
            route("DELETE", "core/v1/{}/eroles/{}/roles/{}", Roles::removeMember),
            route("PATCH", "core/v1/{}/eroles/{}/properties", Roles::updateProperties),
            route("GET", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.list("ProfileView")),
            route("POST", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.create("ProfileModify")),
            route("GET", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.get("ProfileView")),
            route("PATCH", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.update("ProfileModify")),
            route("GET", "principal/v1/me", Principal::me),
            route("GET", "principal/v1/permissions", Principal::permissions),
            route("POST", "principal/v1/token", Principal::token),
            route("GET", "query/v1/clients", Search::clients));

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
            return problem.status() == 405 ? response.header("Allow", allowed(path(request))) : response;
        }
    }

    private static FakeResponse respond(
            ReceivedRequest request,
            NevisCaller caller,
            Store store,
            NevisOptions options,
            Authentication authentication) {
        List<String> path = path(request);
        for (Route route : ROUTES) {
            Optional<List<String>> ids = route.match(path).filter(any -> route.method.equals(request.method()));
            if (ids.isPresent()) {
                return route.handler.apply(new Call(request, caller, ids.get(), store, options, authentication));
            }
        }
        if (!allowed(path).isEmpty()) {
            throw new Problem(405, "errors.unsupportedOperation", "Method " + request.method() + " is not allowed");
        }
        throw new Problem(404, "errors.invalidUri", "No resource at " + request.path());
    }

    private static List<String> path(ReceivedRequest request) {
        return request.path().startsWith(API)
                ? List.of(request.path().substring(API.length()).split("/", -1))
                : List.of();
    }

    private static String allowed(List<String> path) {
        return ROUTES.stream()
                .filter(route -> route.match(path).isPresent())
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Route route(String method, String template, Function<Call, FakeResponse> handler) {
        return new Route(method, List.of(template.split("/", -1)), handler);
    }
}
