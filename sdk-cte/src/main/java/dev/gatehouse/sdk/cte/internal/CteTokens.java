package dev.gatehouse.sdk.cte.internal;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.spi.ApiCaller;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.cte.CteCredentials;
import dev.gatehouse.sdk.cte.CteCredentials.Grant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logs in to CipherTrust Manager, renews by refresh token, and gives that up on close. */
public final class CteTokens implements TokenSource {

    /** {@code POST /v1/auth/tokens}. UNSAFE: a failed login is never repeated, it may lock the account. */
    private static final Operation LOGIN = Operation.post("cte.login", "/api/v1/auth/tokens");

    private static final Operation REVOKE = Operation.delete("cte.logout", "/api/v1/auth/tokens/{id}");

    /** The documented life of a JWT, for answers that do not say it. */
    private static final Duration DEFAULT_LIFE = Duration.ofMinutes(5);

    private final ApiCaller anonymous;
    private final CteCredentials credentials;
    private @Nullable Secret refreshToken;
    private @Nullable String refreshTokenId;

    /** Logs in by a caller that authorises nothing. */
    public CteTokens(ApiCaller anonymous, CteCredentials credentials) {
        this.anonymous = anonymous;
        this.credentials = credentials;
        this.refreshToken = credentials.refreshToken().orElse(null);
    }

    @Override
    public AccessToken fetch(Deadline deadline) {
        ApiCaller caller = anonymous.with(CallOptions.within(deadline.remaining()));
        Secret refresh = refreshToken;
        if (refresh == null) {
            return login(caller);
        }
        try {
            return accept(caller.call(
                    LOGIN.request().body(Map.of("grant_type", "refresh_token", "refresh_token", refresh)),
                    TokenAnswer.class));
        } catch (ApiException e) {
            // The refresh token has ended: once more from the beginning, if there is one.
            if (credentials.grant() == Grant.REFRESH_TOKEN || e.status() >= 500) {
                throw e;
            }
            refreshToken = null;
            refreshTokenId = null;
            return login(caller);
        }
    }

    @Override
    public void release(Optional<AccessToken> current) {
        String id = refreshTokenId;
        if (id != null && current.isPresent()) {
            String bearer = "Bearer " + current.get().value().reveal();
            anonymous.run(REVOKE.request().path("id", id).header("Authorization", bearer));
        }
    }

    private AccessToken login(ApiCaller caller) {
        return accept(caller.call(LOGIN.request().body(body()), TokenAnswer.class));
    }

    private AccessToken accept(TokenAnswer answer) {
        if (answer.refreshToken() != null) {
            refreshToken = answer.refreshToken();
        }
        if (answer.refreshTokenId() != null) {
            refreshTokenId = answer.refreshTokenId();
        }
        Duration life = answer.duration() == null ? DEFAULT_LIFE : Duration.ofSeconds(answer.duration());
        return new AccessToken(answer.jwt(), Optional.of(life));
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (credentials.grant()) {
            case PASSWORD -> {
                body.put("grant_type", "password");
                credentials.username().ifPresent(name -> body.put("username", name));
                credentials.password().ifPresent(password -> body.put("password", password));
                body.put("refresh_token_revoke_unused_in", minutes(credentials.refreshTokenIdleLimit()));
                credentials.refreshTokenLifetime().ifPresent(life -> body.put("refresh_token_lifetime", minutes(life)));
                if (!credentials.labels().isEmpty()) {
                    body.put("labels", credentials.labels());
                }
            }
            case USER_CERTIFICATE -> body.put("grant_type", "user_certificate");
            case CLIENT_CREDENTIAL -> {
                body.put("grant_type", "client_credential");
                credentials.clientId().ifPresent(id -> body.put("client_id", id));
            }
            case REFRESH_TOKEN -> throw new IllegalStateException("begins with a refresh token");
        }
        credentials.connection().ifPresent(connection -> body.put("connection", connection));
        credentials.domain().ifPresent(domain -> body.put("domain", domain));
        credentials.authDomain().ifPresent(domain -> body.put("auth_domain", domain));
        credentials.authDomainPath().ifPresent(path -> body.put("auth_domain_path", path));
        return body;
    }

    private static long minutes(Duration duration) {
        return Math.max(1, duration.toMinutes());
    }
}
