package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.Tokens.Session;
import dev.gatehouse.sdk.testkit.internal.Router;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;

/**
 * The operations, and the checks before all of them: path, token, headers, rights, license. The order of the checks is
 * not documented. Each path is accepted with and without a slash at its end: real clients send both.
 */
final class Routes {

    private static final String BASE = "/api/v1";

    private final State state;
    private final Options options;
    private final Clock clock;
    private final Tokens tokens;
    private final Authentication authentication;
    private final Router<Function<Call, FakeResponse>> router = new Router<>();

    Routes(State state, Options options, Clock clock, Tokens tokens) {
        this.state = state;
        this.options = options;
        this.clock = clock;
        this.tokens = tokens;
        this.authentication = new Authentication(state, tokens, options, clock);
        add("DELETE", "/auth/tokens/{id}", this::revoke);
        Clients.addTo(this);
        ClientGroups.addTo(this);
        GuardPoints.addTo(this);
        Profiles.addTo(this);
        RegistrationTokens.addTo(this);
        Keys.addTo(this);
        CsiGroups.addTo(this);
        LdtGroups.addTo(this);
        Reports.addTo(this);
        Policies.addTo(this);
        PolicyElements.addTo(this);
    }

    /** Adds an operation, whose path is below {@code /api/v1}. */
    Routes add(String method, String path, Function<Call, FakeResponse> handler) {
        router.add(method, BASE + path, handler);
        return this;
    }

    FakeResponse respond(ReceivedRequest request) {
        try {
            return route(request);
        } catch (Problem problem) {
            return problem.response(options);
        }
    }

    private FakeResponse route(ReceivedRequest request) {
        String path = request.path().replaceFirst("/$", "");
        if (request.method().equals("POST") && path.equals(BASE + "/auth/tokens")) {
            requireAccept(request);
            return authentication.login(request);
        }
        Router.Match<Function<Call, FakeResponse>> match = router.find(request.method(), path)
                .orElseThrow(() -> Problem.notFound("no endpoint " + request.method() + " " + request.path()));
        Session session = tokens.authenticate(request);
        requireAccept(request);
        if (path.startsWith(BASE + "/transparent-encryption/")) {
            requireRights(session, request);
        }
        Domain domain = state.domain(session.domain());
        return match.route().apply(new Call(request, match.variables(), domain, state, options, clock.instant()));
    }

    /** Rejects a request that does not accept JSON. Without the header anything is accepted (RFC 9110, 12.5.1). */
    private void requireAccept(ReceivedRequest request) {
        String accept = request.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
        if (options.strict && !accept.contains("application/json") && !accept.contains("*/*")) {
            throw Problem.badRequest("Accept: application/json is required");
        }
    }

    private void requireRights(Session session, ReceivedRequest request) {
        if (!state.accounts.hasRights(session.user())) {
            throw Problem.forbidden("user " + session.user() + " has no rights on transparent-encryption");
        }
        if (!options.licensed && !request.method().equals("GET")) {
            throw DocumentedErrors.noLicense();
        }
    }

    private FakeResponse revoke(Call call) {
        call.noBody();
        tokens.revoke(call.id(0));
        return new Responses(options).empty(204, 200);
    }
}
