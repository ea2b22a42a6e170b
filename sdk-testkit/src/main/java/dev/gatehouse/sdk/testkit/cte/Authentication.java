package dev.gatehouse.sdk.testkit.cte;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.Tokens.RefreshToken;
import dev.gatehouse.sdk.testkit.cte.Tokens.Session;
import dev.gatehouse.sdk.testkit.internal.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code POST /auth/tokens}: the four grants. "Authentication Tokens", CipherTrust Manager. */
final class Authentication {

    private static final Schema ANY = new Schema().text("grant_type").flag("cookies");
    private static final Schema SESSION =
            ANY.text("domain").texts("labels").number("refresh_token_lifetime", "refresh_token_revoke_unused_in");
    private static final Schema PASSWORD =
            SESSION.text("username", "password", "connection", "auth_domain", "auth_domain_path");
    // Which fields of the password grant are valid here is not documented
    private static final Schema CERTIFICATE = SESSION.text("connection", "auth_domain", "auth_domain_path");
    private static final Schema REFRESH = ANY.text("refresh_token", "domain").flag("renew_refresh_token");
    private static final Schema CREDENTIAL = ANY.text("client_id");

    private final State state;
    private final Tokens tokens;
    private final Options options;
    private final Clock clock;

    Authentication(State state, Tokens tokens, Options options, Clock clock) {
        this.state = state;
        this.tokens = tokens;
        this.options = options;
        this.clock = clock;
    }

    FakeResponse login(ReceivedRequest request) {
        String grant =
                Body.required(request, ANY, false).filledText("grant_type").orElse("password");
        return switch (grant) {
            case "password" -> password(body(request, PASSWORD));
            case "refresh_token" -> refresh(body(request, REFRESH));
            case "user_certificate" -> certificate(request, body(request, CERTIFICATE));
            case "client_credential" -> credential(request, body(request, CREDENTIAL));
            default -> throw Problem.badRequest("unknown grant_type " + grant);
        };
    }

    private Body body(ReceivedRequest request, Schema schema) {
        Body body = Body.required(request, schema, options.strict);
        if (body.flag("cookies")) {
            throw Problem.badRequest("this fake server does not support tokens as cookies");
        }
        return body;
    }

    private FakeResponse password(Body body) {
        body.validate().required("username", "password").check();
        Accounts.User user = user(body, body.text("username").orElseThrow());
        if (user == null || !user.password().equals(body.text("password").orElseThrow())) {
            throw Problem.unauthorized("Wrong username or password");
        }
        return session(body, user);
    }

    private FakeResponse certificate(ReceivedRequest request, Body body) {
        Accounts.User user =
                request.clientCommonName().map(owner -> user(body, owner)).orElse(null);
        if (user == null) {
            throw Problem.unauthorized("No certificate of a user was presented");
        }
        return session(body, user);
    }

    private Accounts.@Nullable User user(Body body, String name) {
        String path = body.filledText("auth_domain_path").orElse("");
        String domain = body.filledText("auth_domain").orElse(State.ROOT);
        boolean tenant = !path.isEmpty();
        // Only a tenant path starts with a slash; a value in the wrong field is not found
        if (tenant != (tenant ? path : domain).startsWith("/")) {
            return null;
        }
        String home = tenant ? path : domainName(domain);
        return state.accounts
                .find(body.text("connection").orElse(""), name, home)
                .orElse(null);
    }

    /** Returns the name of a domain given by name or id. An unknown domain has no users, so that the login fails. */
    private String domainName(String reference) {
        return state.findDomain(reference).map(domain -> domain.name).orElse(reference);
    }

    private FakeResponse session(Body body, Accounts.User user) {
        Domain domain = state.domain(body.filledText("domain").orElse(State.ROOT));
        RefreshToken refresh = tokens.keep(new RefreshToken(
                user.name(),
                user.subject(),
                domain.name,
                body.number("refresh_token_lifetime").map(Duration::ofMinutes).orElse(null),
                body.number("refresh_token_revoke_unused_in")
                        .map(Duration::ofMinutes)
                        .orElse(null),
                clock.instant()));
        return tokenResponse(tokens.openSession(user.name(), user.subject(), domain, refresh), true);
    }

    /**
     * Refreshes a token. For another domain, the old refresh token is revoked. That a new one is returned in this case
     * is not documented.
     */
    private FakeResponse refresh(Body body) {
        body.validate().required("refresh_token").check();
        RefreshToken sent = tokens.use(body.text("refresh_token").orElseThrow());
        Domain domain = state.domain(body.filledText("domain").orElse(sent.domain));
        boolean renew = body.flag("renew_refresh_token") || !domain.name.equals(sent.domain);
        RefreshToken now = sent;
        if (renew) {
            tokens.revoke(sent);
            now = tokens.keep(sent.successor(domain.name, clock.instant()));
        }
        return tokenResponse(
                tokens.openSession(now.user, now.subject, domain, now),
                renew || !options.has(CteBehaviour.REFRESH_WITHOUT_TOKEN));
    }

    private FakeResponse credential(ReceivedRequest request, Body body) {
        body.validate().required("client_id").check();
        String id = body.text("client_id").orElseThrow();
        if (!state.accounts.isApiClient(id) || !request.clientCommonName().equals(Optional.of(id))) {
            throw Problem.unauthorized("Invalid Client");
        }
        return tokenResponse(tokens.openSession(id, "client|" + UUID.randomUUID(), state.root(), null), false);
    }

    private FakeResponse tokenResponse(Session session, boolean withRefreshToken) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("jwt", session.jwt());
        if (!options.has(CteBehaviour.SPARSE_RESPONSES)) {
            response.put("duration", options.jwtLifetime.toSeconds());
            response.put("token_type", "Bearer");
        }
        RefreshToken refresh = session.origin() == null ? null : state.refreshTokens.get(session.origin());
        if (refresh != null && !options.has(CteBehaviour.SPARSE_RESPONSES)) {
            response.put("client_id", refresh.clientId);
            response.put("refresh_token_id", refresh.id);
        }
        if (refresh != null && withRefreshToken) {
            response.put("refresh_token", refresh.token);
            Instant expires = refresh.expires();
            if (expires != null && !options.has(CteBehaviour.SPARSE_RESPONSES)) {
                response.put(
                        "refresh_token_expires_in",
                        Duration.between(refresh.used, expires).toSeconds());
            }
        }
        return FakeResponse.json(200, response);
    }
}
