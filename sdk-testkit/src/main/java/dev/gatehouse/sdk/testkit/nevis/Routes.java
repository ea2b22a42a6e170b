package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.internal.Router;
import dev.gatehouse.sdk.testkit.internal.Router.Match;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations, and the checks before all of them: the caller, then the path and its methods in the version of the
 * server.
 */
final class Routes {

    private static final String API = "/nevisidm/api/";

    private static final String ROLES = "core/v1/applications/{}/roles";
    private static final String POLICIES = "core/v1/{}/policies";
    private static final String AUTHORIZATIONS = "core/v1/{}/profiles/{}/authorizations";
    private static final String E_AUTHORIZATIONS = "core/v1/{}/profiles/{}/eauthorizations";

    /** An operation, and the first version of each release line that has it; none if it is not documented. */
    private record Route(Function<Call, FakeResponse> handler, List<Version> since) {}

    private final State state;
    private final NevisOptions options;
    private final Authentication authentication;
    private final Clock clock;
    private final Router<Route> router = new Router<>();

    Routes(State state, NevisOptions options, Authentication authentication, Clock clock) {
        this.state = state;
        this.options = options;
        this.authentication = authentication;
        this.clock = clock;
        addEntities();
        addRoles();
        addPoliciesAndTerms();
        addCallerAndSearch();
        CredentialKinds.addTo(this);
    }

    /**
     * Adds an operation.
     *
     * @param path the path below {@code /nevisidm/api/}
     * @param since the first version of each release line that has the operation; none if it is not documented
     */
    Routes add(String method, String path, Function<Call, FakeResponse> handler, String... since) {
        router.add(
                method,
                API + path,
                new Route(handler, Arrays.stream(since).map(Version::of).toList()));
        return this;
    }

    FakeResponse respond(ReceivedRequest request) {
        boolean query = request.path().startsWith(API + "query/");
        Optional<NevisCaller> caller = authentication.caller(request);
        if (caller.isEmpty()) {
            return authentication.rejection(query);
        }
        List<Match<Route>> matches = router.matches(request.path()).stream()
                .filter(match -> options.version.has(match.route().since))
                .toList();
        try {
            return respond(request, caller.get(), matches);
        } catch (Challenge challenge) {
            return challenge.response(options);
        } catch (Problem problem) {
            FakeResponse response = query ? problem.queryResponse() : problem.coreResponse();
            return problem.status() == 405
                    ? response.header(
                            "Allow",
                            matches.stream().map(Match::method).distinct().collect(Collectors.joining(", ")))
                    : response;
        }
    }

    private FakeResponse respond(ReceivedRequest request, NevisCaller caller, List<Match<Route>> matches) {
        if (matches.isEmpty()) {
            throw new Problem(404, "errors.invalidUri", "No resource at " + request.path());
        }
        Match<Route> match = matches.stream()
                .filter(each -> each.method().equals(request.method()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        405, "errors.unsupportedOperation", "Method " + request.method() + " is not allowed"));
        return match.route()
                .handler
                .apply(new Call(match, request, caller, state, options, authentication, clock.instant()));
    }

    private void addEntities() {
        add("GET", "core/v1/clients", Clients::list, "2.73.0");
        add("POST", "core/v1/clients", Clients::create, "8.2605.0", "9.2605.0");
        add("GET", "core/v1/clients/{}", Clients::get, "2.71.0");
        add("PATCH", "core/v1/clients/{}", Clients::update, "8.2605.0", "9.2605.0");
        add("DELETE", "core/v1/clients/{}", Clients::delete, "8.2605.0", "9.2605.0");
        add("GET", "core/v1/clients/{}/users", Users::list, "2.71.0");
        add("GET", "core/v1/clients/{}/applications", Applications::ofClient, "2.71.0");
        add("GET", "core/v1/applications", Applications::list, "2.71.0");
        add("POST", "core/v1/applications", Applications::create, "2.74.0");
        add("GET", "core/v1/applications/{}", Applications::get);
        add("PATCH", "core/v1/applications/{}", Applications::update, "2.74.0");
        add("DELETE", "core/v1/applications/{}", Applications::delete, "2.74.0");
        add("POST", "core/v1/{}/users", Users::create, "2.71.0");
        add("GET", "core/v1/{}/users/{}", Users::get);
        add("PATCH", "core/v1/{}/users/{}", Users::update);
        add("DELETE", "core/v1/{}/users/{}", Users::delete);
        add("POST", "core/v1/{}/users/{}/archive", Users::archive, "2.73.0");
        add("GET", "core/v1/{}/users/{}/properties", Users::properties);
        add("PATCH", "core/v1/{}/users/{}/properties", Users::updateProperties, "2.79.0");
        add("GET", "core/v1/{}/users/{}/profiles", Profiles::list, "2.71.0");
        add("POST", "core/v1/{}/users/{}/profiles", Profiles::create, "2.71.0");
        add("GET", "core/v1/{}/profiles/{}", Profiles::get, "2.71.0");
        add("PATCH", "core/v1/{}/profiles/{}", Profiles::update, "2.71.0");
        add("DELETE", "core/v1/{}/profiles/{}", Profiles::delete);
        add("PUT", "core/v1/{}/profiles/{}/unit/{}", Profiles::changeUnit, "2.71.0");
        add("PATCH", "core/v1/{}/profiles/{}/properties", Profiles::updateProperties, "2.79.0");
        add("POST", "core/v1/{}/units", Units::create, "2.73.0");
        add("GET", "core/v1/{}/units/{}", Units::get, "2.71.0");
        add("PATCH", "core/v1/{}/units/{}", Units::update, "2.73.0");
        add("DELETE", "core/v1/{}/units/{}", Units::delete, "2.73.0");
        add("GET", "core/v1/{}/units/{}/children", Units::children, "2.79.0");
        add("PATCH", "core/v1/{}/units/{}/properties", Units::updateProperties, "2.79.0");
        add("POST", "core/v1/{}/identity", Identities::create);
    }

    private void addRoles() {
        add("GET", ROLES, Roles.OF_APPLICATION.list("ApplicationView", "RoleView"), "2.71.0");
        add("POST", ROLES, Roles.OF_APPLICATION.create("ApplicationView", "RoleCreate"), "2.74.0");
        add("GET", "core/v1/{}/profiles/{}/roles", Roles::ofProfile, "2.71.0");
        add("GET", AUTHORIZATIONS, Roles.AUTHORIZATIONS.list("AuthorizationView"), "2.71.0");
        add("POST", AUTHORIZATIONS, Roles.AUTHORIZATIONS.create("AuthorizationCreate"), "2.71.0");
        add("GET", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.get("AuthorizationView"), "2.71.0");
        add(
                "PATCH",
                AUTHORIZATIONS + "/{}",
                Roles.AUTHORIZATIONS.update("AuthorizationModify", "AuthorizationView"),
                "2.71.0");
        add("DELETE", AUTHORIZATIONS + "/{}", Roles.AUTHORIZATIONS.delete("AuthorizationDelete"));
        add(
                "GET",
                "core/v1/clients/{}/eroles",
                Roles.ENTERPRISE_ROLES.list("ClientView", "EnterpriseRoleView"),
                "2.75.2");
        add("POST", "core/v1/{}/eroles", Roles.ENTERPRISE_ROLES.create("EnterpriseRoleCreate"), "2.75.2");
        add("DELETE", "core/v1/{}/eroles/{}", Roles::deleteEnterpriseRole, "2.75.2");
        add("PUT", "core/v1/{}/eroles/{}/roles/{}", Roles::addMember, "2.75.2");
        add("DELETE", "core/v1/{}/eroles/{}/roles/{}", Roles::removeMember, "2.75.2");
        add("PATCH", "core/v1/{}/eroles/{}/properties", Roles::updateProperties, "2.75.2");
        add("GET", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.list("ProfileView"), "2.75.2");
        add("POST", E_AUTHORIZATIONS, Roles.ENTERPRISE_AUTHORIZATIONS.create("ProfileModify"), "2.75.2");
        add("GET", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.get("ProfileView"), "2.75.2");
        add("PATCH", E_AUTHORIZATIONS + "/{}", Roles.ENTERPRISE_AUTHORIZATIONS.update("ProfileModify"), "2.75.2");
    }

    private void addPoliciesAndTerms() {
        add(
                "GET",
                "core/v1/clients/{}/policies",
                Policies.POLICIES.list("ClientView", "PolicyConfigurationView"),
                "2.79.0");
        add("GET", POLICIES + "/{}", Policies.POLICIES.get("PolicyView"), "2.79.0");
        add("POST", POLICIES, Policies.POLICIES.create("PolicyCreate"), "2.79.0");
        add("PATCH", POLICIES + "/{}", Policies.POLICIES.update("PolicyView", "PolicyModify"), "2.79.0");
        add("DELETE", POLICIES + "/{}", Policies.POLICIES.delete("PolicyModify"));
        add("GET", "core/v1/properties", PropertyDefinitions::list, "8.2605.0", "9.2605.0");
        add(
                "POST",
                "core/v1/properties",
                PropertyDefinitions.DEFINITIONS.create("PropertyCreate"),
                "8.2605.0",
                "9.2605.0");
        add("POST", "core/v1/terms", TermsAndConsents.TERMS.create("TermsCreate"), "2.75.1");
        add("GET", "core/v1/terms/{}", TermsAndConsents.TERMS.get("TermsView"), "2.75.1");
        add("GET", "core/v1/{}/users/{}/terms-pending", TermsAndConsents::pending, "2.75.1");
        add("POST", "core/v1/{}/users/{}/consents", TermsAndConsents::accept, "2.75.1");
        add("GET", "core/v1/{}/users/{}/consents", TermsAndConsents::list, "2.83.0");
        add("POST", "core/v1/{}/users/{}/login-info", LoginInfo::update, "2.88.0");
    }

    private void addCallerAndSearch() {
        add("GET", "principal/v1/me", Principal::me);
        add("GET", "principal/v1/permissions", Principal::permissions, "2.80.0");
        add("POST", "principal/v1/token", Principal::token);
        add("GET", "query/v1/clients", Search.of(SearchEntity.CLIENT));
        add("GET", "query/v1/users", Search.of(SearchEntity.USER));
        add("GET", "query/v1/applications", Search.of(SearchEntity.APPLICATION));
        add("GET", "query/v1/units", Search.of(SearchEntity.UNIT));
        add("GET", "query/v1/roles", Search.of(SearchEntity.ROLE));
        add("GET", "query/v1/all", Search::all);
    }
}
