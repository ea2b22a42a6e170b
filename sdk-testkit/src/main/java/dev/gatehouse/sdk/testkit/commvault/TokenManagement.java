package dev.gatehouse.sdk.testkit.commvault;

import dev.gatehouse.sdk.testkit.JsonFields;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creation, list and revocation of access tokens, after cvpysdk. They need a login token, not an access token. The name of
 * the list is not documented.
 */
final class TokenManagement {

    record Token(long id, String name, long userId, AccessTokenPair pair, long expiry) {}

    private final State state;
    private final Options options;
    private final AccessTokens accessTokens;
    private final Clock clock;

    TokenManagement(State state, Options options, AccessTokens accessTokens, Clock clock) {
        this.state = state;
        this.options = options;
        this.accessTokens = accessTokens;
        this.clock = clock;
    }

    void addTo(Routes routes) {
        routes.add("POST", "/V4/AccessToken", this::create);
        routes.add("GET", "/V4/AccessToken", this::list);
        routes.add("GET", "/V4/AccessToken/", this::list);
        routes.add("PUT", "/V4/AccessToken/{id}", this::update);
        routes.add("DELETE", "/V4/AccessToken/{id}", this::revoke);
    }

    private Response create(Call call) {
        requireLogin(call);
        String name = body(call).text("tokenName");
        long expiry = clock.instant().plus(options.accessTokenLifetime).getEpochSecond();
        Token token = new Token(state.newId(), name, call.caller().id, accessTokens.add(call.caller()), expiry);
        state.managedTokens.put(token.id, token);
        return withInfo(token);
    }

    private Response update(Call call) {
        requireLogin(call);
        Token token = require(call.id());
        String name = body(call).optionalText("tokenName").orElse(token.name);
        Token renamed = new Token(token.id, name, token.userId, token.pair, token.expiry);
        state.managedTokens.put(token.id, renamed);
        return withInfo(renamed);
    }

    private Body body(Call call) {
        return call.body()
                .only("tokenName", "tokenType", "renewableUntilTimestamp", "tokenExpiryTimestamp", "apiEndpoints");
    }

    private Response withInfo(Token token) {
        Map<String, Object> info = info(token);
        info.put("accessToken", token.pair.accessToken());
        info.put("refreshToken", token.pair.refreshToken());
        return Response.ok(JsonFields.of(
                "error",
                JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""),
                "tokenInfo",
                info));
    }

    private Map<String, Object> info(Token token) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("accessTokenId", token.id);
        info.put("tokenName", token.name);
        info.put("userId", token.userId);
        info.put("tokenExpiryTimestamp", token.expiry);
        info.put(
                "refreshTokenExpiryTimestamp",
                token.expiry + Duration.ofDays(14).toSeconds());
        info.put("renewableUntilTimestamp", token.expiry + Duration.ofDays(90).toSeconds());
        return info;
    }

    private Response list(Call call) {
        requireLogin(call);
        String user = call.request().query("userId").orElse("");
        List<Map<String, Object>> found = state.managedTokens.values().stream()
                .filter(token -> String.valueOf(token.userId).equals(user))
                .map(this::info)
                .toList();
        return Response.ok(Map.of("accessTokens", found));
    }

    private Response revoke(Call call) {
        requireLogin(call);
        accessTokens.revoke(require(call.id()).pair);
        state.managedTokens.remove(call.id());
        return Response.ok(JsonFields.of("errorCode", options.numericCode(0, "NO_ERROR"), "errorMessage", ""));
    }

    private Token require(long id) {
        Token token = state.managedTokens.get(id);
        if (token == null) {
            throw Problem.of(ProblemType.NOT_FOUND, "no access token " + id);
        }
        return token;
    }

    private void requireLogin(Call call) {
        boolean accessToken = call.request().header("Authorization").isPresent() && !options.saas;
        if (accessToken) {
            throw Problem.of(ProblemType.FORBIDDEN, "an access token cannot manage access tokens");
        }
    }
}
