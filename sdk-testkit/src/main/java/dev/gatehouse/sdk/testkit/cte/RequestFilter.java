package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.cte.Tokens.Login;
import java.time.Clock;
import java.util.Locale;

/** What every request meets first: path, token, headers, rights, licence. Their order is not documented. */
final class RequestFilter {

    private final Options options;
    private final Clock clock;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Authentication authentication;
    private final Router routes = new Router();

    RequestFilter(Options options, Clock clock, Accounts accounts, Tokens tokens, Domains domains) {
        this.options = options;
        this.clock = clock;
        this.accounts = accounts;
        this.tokens = tokens;
        this.authentication = new Authentication(accounts, tokens, domains, options, clock);
        routes.add("DELETE", "/auth/tokens/{id}", this::revoke);
        new Clients(domains).addTo(routes);
        new ClientGroups(domains).addTo(routes);
        GuardPoints.addTo(routes);
        ReadOnlyLists.addTo(routes);
    }

    Reply answer(Received request) {
        try {
            return answerOrRefuse(request);
        } catch (Problem refusal) {
            return refusal.reply(options);
        }
    }

    private Reply answerOrRefuse(Received request) {
        if (Authentication.isLogin(request)) {
            requireAccept(request);
            return authentication.login(request);
        }
        Router.Match match = routes.find(request)
                .orElseThrow(() -> Problem.notFound("no endpoint " + request.method() + " " + request.path()));
        Login login = tokens.authorise(request);
        requireAccept(request);
        if (request.path().startsWith("/api/v1/transparent-encryption/")) {
            requireRights(login, request);
        }
        return match.handler().answer(new Call(request, match.ids(), login.domain(), options, clock.instant()));
    }

    private void requireAccept(Received request) {
        String accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
        if (options.strict && !accept.contains("application/json") && !accept.contains("*/*")) {
            throw Problem.badRequest("Accept: application/json is required");
        }
    }

    private void requireRights(Login login, Received request) {
        if (!accounts.hasRights(login.user())) {
            throw Problem.forbidden("user " + login.user() + " has no rights on transparent-encryption");
        }
        if (!options.licensed && !request.method().equals("GET")) {
            throw Rows.noLicence();
        }
    }

    private Reply revoke(Call call) {
        call.noBody();
        tokens.revoke(call.id(0));
        return new Responses(options).done(204, 200);
    }
}
