package dev.gatehouse.sdk.testkit.nevis;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.JsonFields;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.nevis.State.OAuthClient;
import dev.gatehouse.sdk.testkit.nevis.State.Token;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Authenticates callers, and issues the tokens for protected fields. */
final class Authentication {

    static final String PAGE = "/auth/login";
    private static final String HTML = "<html><body><form>Login</form></body></html>";

    private final State state;
    private final NevisOptions options;
    private final Clock clock;

    Authentication(State state, NevisOptions options, Clock clock) {
        this.state = state;
        this.options = options;
        this.clock = clock;
    }

    void addSecToken(String header, String token, NevisCaller caller) {
        state.secTokens.put(secTokenKey(header, token), caller.id());
    }

    void revoke(NevisCaller caller) {
        state.bearers.values().removeIf(caller.id()::equals);
        state.secTokens.values().removeIf(caller.id()::equals);
        state.certificates.values().removeIf(caller.id()::equals);
        state.oauthClients.values().removeIf(client -> client.caller().equals(caller.id()));
        state.accessTokens.values().removeIf(token -> token.caller().equals(caller.id()));
    }

    void revokeAllTokens() {
        state.accessTokens.clear();
        state.xTokens.clear();
    }

    /** Returns the caller to whom the credentials of the request belong. */
    Optional<NevisCaller> caller(ReceivedRequest request) {
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isPresent()) {
            return authorization.filter(text -> text.startsWith("Bearer ")).flatMap(text -> bearer(text.substring(7)));
        }
        return request.headers().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> secTokenKey(header.getKey(), value)))
                .filter(state.secTokens::containsKey)
                .findFirst()
                .map(state.secTokens::get)
                .or(() -> request.clientCommonName().map(state.certificates::get))
                .map(state::caller);
    }

    FakeResponse rejection(boolean query) {
        return switch (options.loginRejection) {
            case HTML -> FakeResponse.text(401, "text/html", HTML);
            case REDIRECT -> FakeResponse.empty(302).header("Location", PAGE);
            case UNAUTHORIZED ->
                (query ? Problem.queryResponse(401, "Authentication failed.") : FakeResponse.empty(401))
                        .header("WWW-Authenticate", "Bearer realm=\"nevisidm\"");
        };
    }

    static FakeResponse page() {
        return FakeResponse.text(200, "text/html", HTML);
    }

    /** The client credentials grant. Errors are those of RFC 6749; the vendor documents none. */
    FakeResponse accessToken(ReceivedRequest request) {
        Optional<String> caller = basic(request.header("Authorization").orElse(""));
        if (caller.isEmpty()) {
            return FakeResponse.json(401, Map.of("error", "invalid_client"))
                    .header("WWW-Authenticate", "Basic realm=\"nevis\"");
        }
        if (options.strict && !request.mediaType().equals("application/x-www-form-urlencoded")) {
            return FakeResponse.json(400, Map.of("error", "invalid_request"));
        }
        ReceivedRequest form = new ReceivedRequest("GET", "?" + request.text(), Map.of(), new byte[0]);
        if (!form.query("grant_type").orElse("").equals("client_credentials")) {
            return FakeResponse.json(400, Map.of("error", "unsupported_grant_type"));
        }
        if (!form.query("scope").orElse(options.tokenScope).equals(options.tokenScope)) {
            return FakeResponse.json(400, Map.of("error", "invalid_scope"));
        }
        String token = UUID.randomUUID().toString();
        state.accessTokens.put(token, new Token(caller.get(), expires()));
        return FakeResponse.json(
                        200,
                        JsonFields.of(
                                "access_token",
                                token,
                                "token_type",
                                "Bearer",
                                "expires_in",
                                options.tokenLifetime.toSeconds()))
                .header("Cache-Control", "no-store");
    }

    /** Issues a token for the header {@code X-Token}. */
    String issueXToken(NevisCaller caller) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload =
                "{\"sub\":\"" + caller.userExtId() + "\",\"exp\":" + expires().getEpochSecond() + "}";
        String token = base64.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8))
                + "." + UUID.randomUUID().toString().replace("-", "");
        state.xTokens.put(token, new Token(caller.id(), expires()));
        return token;
    }

    /**
     * Rejects a request without a valid {@code X-Token} of the caller. The codes of the two cases are not documented.
     */
    void requireXToken(Call call) {
        String token = call.request()
                .header("X-Token")
                .orElseThrow(() -> new Challenge(
                        "errors.modifyProtectedFieldInvalidJWTToken", "A token is needed to modify a protected field"));
        Token known = state.xTokens.get(token);
        if (known == null
                || !known.caller().equals(call.caller().id())
                || !clock.instant().isBefore(known.expires())) {
            throw new Challenge("errors.invalidJWTToken", "The token is invalid or has expired");
        }
    }

    private Optional<NevisCaller> bearer(String text) {
        Token token = state.accessTokens.get(text);
        if (token != null && !clock.instant().isBefore(token.expires())) {
            return Optional.empty();
        }
        return Optional.ofNullable(token == null ? state.bearers.get(text) : token.caller())
                .map(state::caller);
    }

    private Optional<String> basic(String authorization) {
        if (!authorization.matches("Basic [A-Za-z0-9+/]+=*")) {
            return Optional.empty();
        }
        String pair = new String(Base64.getDecoder().decode(authorization.substring(6)), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        OAuthClient client = state.oauthClients.get(decoded(pair.substring(0, colon)));
        return client != null && client.secret().equals(decoded(pair.substring(colon + 1)))
                ? Optional.of(client.caller())
                : Optional.empty();
    }

    /** Decodes a client id or secret. RFC 6749 requires form encoding inside Basic. */
    private String decoded(String text) {
        return options.plainClientSecrets ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Instant expires() {
        return clock.instant().plus(options.tokenLifetime);
    }

    private static String secTokenKey(String header, String token) {
        return header.toLowerCase(Locale.ROOT) + ":" + token;
    }
}
