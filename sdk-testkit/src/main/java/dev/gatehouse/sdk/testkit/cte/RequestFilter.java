package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.Tokens.Session;
import java.time.Clock;
import java.util.Locale;

/** Checks that apply to every request: path, token, headers, rights, license. Their order is not documented. */
final class RequestFilter {

    private final Options options;
    private final Clock clock;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Authentication authentication;
    private final Router router = new Router();

    RequestFilter(Options options, Clock clock, Accounts accounts, Tokens tokens, Domains domains) {
        this.options = options;
        this.clock = clock;
        this.accounts = accounts;
        this.tokens = tokens;
        this.authentication = new Authentication(accounts, tokens, domains, options, clock);
        router.add("DELETE", "/auth/tokens/{id}", this::revoke);
        new Clients(domains).addTo(router);
        new ClientGroups(domains).addTo(router);
        GuardPoints.addTo(router);
        ReadOnlyLists.addTo(router);
        Policies.addTo(router);
        PolicyElements.addTo(router);
    }

    FakeResponse respond(ReceivedRequest request) {
        try {
            return route(request);
        } catch (Problem problem) {
            return problem.response(options);
        }
    }

    private FakeResponse route(ReceivedRequest request) {
        if (Authentication.isLogin(request)) {
            requireAccept(request);
            return authentication.login(request);
        }
        Router.Match match = router.find(request)
                .orElseThrow(() -> Problem.notFound("no endpoint " + request.method() + " " + request.path()));
        Session session = tokens.authenticate(request);
        requireAccept(request);
        if (request.path().startsWith("/api/v1/transparent-encryption/")) {
            requireRights(session, request);
        }
        return match.handler().handle(new Call(request, match.ids(), session.domain(), options, clock.instant()));
    }

    /** Rejects a request that does not accept JSON. Without the header anything is accepted (RFC 9110, 12.5.1). */
    private void requireAccept(ReceivedRequest request) {
        String accept = request.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
        if (options.strict && !accept.contains("application/json") && !accept.contains("*/*")) {
            throw Problem.badRequest("Accept: application/json is required");
        }
    }

    private void requireRights(Session session, ReceivedRequest request) {
        if (!accounts.hasRights(session.user())) {
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
