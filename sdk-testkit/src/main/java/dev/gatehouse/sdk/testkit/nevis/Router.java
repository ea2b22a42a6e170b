package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Authenticates the caller and routes a request to its operation. */
final class Router {

    private static final String API = "/nevisidm/api/";

    private static final String AUTHORIZATIONS = "core/v1/{}/profiles/{}/authorizations";
    private static final String E_AUTHORIZATIONS = "core/v1/{}/profiles/{}/eauthorizations";

    /** An operation, and the first version of each release line that has it; none if it is not documented. */
    record Route(String method, List<String> template, Function<Call, FakeResponse> handler, List<Version> since) {

        static Route of(String method, String template, Function<Call, FakeResponse> handler, String... since) {
            return new Route(
                    method,
                    List.of(template.split("/", -1)),
                    handler,
                    Arrays.stream(since).map(Version::of).toList());
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
            route("GET", "core/v1/clients", Clients::list, "2.73.0"),
            route("POST", "core/v1/clients", Clients::create, "8.2605.0", "9.2605.0"),
            route("GET", "core/v1/clients/{}", Clients::get, "2.71.0"),
            route("PATCH", "core/v1/clients/{}", Clients::update, "8.2605.0", "9.2605.0"),
            route("DELETE", "core/v1/clients/{}", Clients::delete, "8.2605.0", "9.2605.0"),
            route("GET", "core/v1/clients/{}/users", Users::list, "2.71.0"),
            route("GET", "core/v1/clients/{}/applications", Applications::ofClient, "2.71.0"),
            route("GET", "core/v1/applications", Applications::list, "2.71.0"),
            route("POST", "core/v1/applications", Applications::create, "2.74.0"),
            route("GET", "core/v1/applications/{}", Applications::get),
            route("PATCH", "core/v1/applications/{}", Applications::update, "2.74.0"),
            route("DELETE", "core/v1/applications/{}", Applications::delete, "2.74.0"),
            route("POST", "core/v1/{}/users", Users::create, "2.71.0"),
            route("GET", "core/v1/{}/users/{}", Users::get),
            route("PATCH", "core/v1/{}/users/{}", Users::update),
            route("DELETE", "core/v1/{}/users/{}", Users::delete),
            route("POST", "core/v1/{}/users/{}/archive", Users::archive, "2.73.0"),
            route("GET", "core/v1/{}/users/{}/properties", Users::properties),
            route("PATCH", "core/v1/{}/users/{}/properties", Users::updateProperties, "2.79.0"),
            route("GET", "core/v1/{}/users/{}/profiles", Profiles::list, "2.71.0"),
            route("POST", "core/v1/{}/users/{}/profiles", Profiles::create, "2.71.0"),
            route("GET", "core/v1/{}/profiles/{}", Profiles::get, "2.71.0"),
            route("PATCH", "core/v1/{}/profiles/{}", Profiles::update, "2.71.0"),
            route("DELETE", "core/v1/{}/profiles/{}", Profiles::delete),
            route("PUT", "core/v1/{}/profiles/{}/unit/{}", Profiles::changeUnit, "2.71.0"),
            route("PATCH", "core/v1/{}/profiles/{}/properties", Profiles::updateProperties, "2.79.0"),
            route("POST", "core/v1/{}/units", Units::create, "2.73.0"),
            route("GET", "core/v1/{}/units/{}", Units::get, "2.71.0"),
            route("PATCH", "core/v1/{}/units/{}", Units::update, "2.73.0"),
            route("DELETE", "core/v1/{}/units/{}", Units::delete, "2.73.0"),
            route("GET", "core/v1/{}/units/{}/children", Units::children, "2.79.0"),
            route("PATCH", "core/v1/{}/units/{}/properties", Units::updateProperties, "2.79.0"),
            route("POST", "core/v1/{}/identity", Identities::create),
            route(
                    "GET",
                    "core/v1/applications/{}/roles",
                    Roles.OF_APPLICATION.list("ApplicationView", "RoleView"),
                    "2.71.0"),
            route(
                    "POST",
                    "core/v1/applications/{}/roles",
                    Roles.OF_APPLICATION.create("ApplicationView", "RoleCreate"),
                    "2.74.0"),
            route("GET", "core/v1/{}/profiles/{}/roles", Roles::ofProfile, "2.71.0"),
            route("GET", AUTHORIZATIONS, Roles.AUTHORIZATIONS.list("AuthorizationView"), "2.71.0"),
            route("POST", AUTHORIZATIONS, Roles.AUTHORIZATIONS.create("AuthorizationCreate"), "2.71.0"),
            route("GET", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.get("AuthorizationView"), "2.71.0"),
            route(
                    "PATCH",
                    AUTHORIZATIONS + "/{}",
                    Roles.AUTHORIZATIONS.update("AuthorizationModify", "AuthorizationView"),
                    "2.71.0"),
            route("DELETE", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.delete("AuthorizationDelete")),
            route(
                    "GET",
                    "core/v1/clients/{}/eroles",
                    Roles.ENTERPRISE_ROLES.list("ClientView", "EnterpriseRoleView"),
                    "2.75.2"),
            route("POST", "core/v1/{}/eroles", Roles.ENTERPRISE_ROLES.create("EnterpriseRoleCreate"), "2.75.2"),
            route("DELETE", "core/v1/{}/eroles/{}", Roles::deleteEnterpriseRole, "2.75.2"),
            route("PUT", "core/v1/{}/eroles/{}/roles/{}", Roles::addMember, "2.75.2"),
            route("DELETE", "core/v1/{}/eroles/{}/roles/{}", Roles::removeMember, "2.75.2"),
            route("PATCH", "core/v1/{}/eroles/{}/properties", Roles::updateProperties, "2.75.2"),
            route("GET", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.list("ProfileView"), "2.75.2"),
            route("POST", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.create("ProfileModify"), "2.75.2"),
            route("GET", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.get("ProfileView"), "2.75.2"),
            route("PATCH", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.update("ProfileModify"), "2.75.2"),
            route(
                    "GET",
                    "core/v1/clients/{}/policies",
                    Policies.POLICIES.list("ClientView", "PolicyConfigurationView"),
                    "2.79.0"),
            route("GET", "core/v1/{}/policies/{}", Policies.POLICIES.get("PolicyView"), "2.79.0"),
            route("POST", "core/v1/{}/policies", Policies.POLICIES.create("PolicyCreate"), "2.79.0"),
            route("PATCH", "core/v1/{}/policies/{}", Policies.POLICIES.update("PolicyView", "PolicyModify"), "2.79.0"),
            route("DELETE", "core/v1/{}/policies/{}", Policies.POLICIES.delete("PolicyModify")),
            route("GET", "core/v1/properties", PropertyDefinitions::list, "8.2605.0", "9.2605.0"),
            route(
                    "POST",
                    "core/v1/properties",
                    PropertyDefinitions.DEFINITIONS.create("PropertyCreate"),
                    "8.2605.0",
                    "9.2605.0"),
            route("POST", "core/v1/terms", TermsAndConsents.TERMS.create("TermsCreate"), "2.75.1"),
            route("GET", "core/v1/terms/{}", TermsAndConsents.TERMS.get("TermsView"), "2.75.1"),
            route("GET", "core/v1/{}/users/{}/terms-pending", TermsAndConsents::pending, "2.75.1"),
            route("POST", "core/v1/{}/users/{}/consents", TermsAndConsents::accept, "2.75.1"),
            route("GET", "core/v1/{}/users/{}/consents", TermsAndConsents::list, "2.83.0"),
            route("POST", "core/v1/{}/users/{}/login-info", LoginInfo::update, "2.88.0"),
            route("GET", "principal/v1/me", Principal::me),
            route("GET", "principal/v1/permissions", Principal::permissions, "2.80.0"),
            route("POST", "principal/v1/token", Principal::token),
            route("GET", "query/v1/clients", Search.of(SearchEntity.CLIENT)),
            route("GET", "query/v1/users", Search.of(SearchEntity.USER)),
            route("GET", "query/v1/applications", Search.of(SearchEntity.APPLICATION)),
            route("GET", "query/v1/units", Search.of(SearchEntity.UNIT)),
            route("GET", "query/v1/roles", Search.of(SearchEntity.ROLE)),
            route("GET", "query/v1/all", Search::all));

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
        for (Route route : ROUTES) {
            Optional<List<String>> ids = route.match(path)
                    .filter(any -> route.method.equals(request.method()) && options.version.has(route.since));
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
                .filter(route -> options.version.has(route.since))
                .filter(route -> route.match(path).isPresent())
                .map(Route::method)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns a route.
     *
     * @param since the first version of each release line that has the operation; none if it is not documented
     */
    private static Route route(String method, String template, Function<Call, FakeResponse> handler, String... since) {
        return Route.of(method, template, handler, since);
    }
}
