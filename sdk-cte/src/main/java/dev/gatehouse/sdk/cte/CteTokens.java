package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.cte.CteCredentials.Grant;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Logs in to CipherTrust Manager, renews by refresh token, and gives that up on close. */
final class CteTokens implements TokenSource {

    private static final String TOKENS = "/api/v1/auth/tokens";

    /** NEVER_RETRY: a failed login is never repeated, it may lock the account. */
    private static final Operation LOGIN = Operation.post("cte.login", TOKENS).retrySafety(RetrySafety.NEVER_RETRY);

    /** IDEMPOTENT: without {@code renew_refresh_token} it leaves nothing behind but another short-lived JWT. */
    private static final Operation REFRESH =
            Operation.post("cte.refresh", TOKENS).retrySafety(RetrySafety.IDEMPOTENT);

    private static final Operation LOGOUT = Operation.delete("cte.logout", TOKENS + "/{id}");

    /** The documented life of a JWT, for answers that do not say it. */
    private static final Duration DEFAULT_LIFE = Duration.ofMinutes(5);

    /** Without an idle limit the server keeps refresh tokens for ever. */
    private static final Duration DEFAULT_IDLE_LIMIT = Duration.ofMinutes(30);

    /** Closing must not hang on a server that is gone; for all that it sends. */
    private static final Duration ON_CLOSE = Duration.ofSeconds(10);

    private final ApiCaller anonymous;
    private final CteCredentials credentials;
    private volatile @Nullable Secret refreshToken;
    private volatile @Nullable String refreshTokenId;
    private volatile @Nullable UnauthenticatedException refused;

    /** Logs in by a caller that authorises nothing. */
    public CteTokens(ApiCaller anonymous, CteCredentials credentials) {
        this.anonymous = anonymous;
        this.credentials = credentials;
        this.refreshToken = credentials.refreshToken().orElse(null);
    }

    @Override
    public AccessToken fetch(Deadline deadline) {
        Secret refresh = refreshToken;
        if (refresh == null) {
            return login(deadline);
        }
        try {
            return refresh(deadline, refresh);
        } catch (ApiException e) {
            if (credentials.grant() == Grant.REFRESH_TOKEN || !isRefusal(e)) {
                throw e;
            }
            // It may have ended or not: it stays to be revoked on close, until a login gives another.
            return login(deadline);
        }
    }

    /** A refresh token that the user brought stays his. */
    @Override
    public void release(Optional<AccessToken> current) {
        String id = refreshTokenId;
        Secret refresh = refreshToken;
        if (current.isEmpty() || id == null || refresh == null || credentials.grant() == Grant.REFRESH_TOKEN) {
            return;
        }
        Deadline deadline = Deadline.in(ON_CLOSE, anonymous.time());
        try {
            logOut(deadline, id, current.get());
        } catch (UnauthenticatedException e) {
            // The last JWT has ended meanwhile, the refresh token has not.
            logOut(deadline, id, refresh(deadline, refresh));
        }
    }

    private AccessToken login(Deadline deadline) {
        UnauthenticatedException before = refused;
        if (before != null) {
            throw ErrorContext.unsent(before);
        }
        TokenResponse answer;
        try {
            answer = within(deadline).call(LOGIN.request().body(body()), TokenResponse.class);
        } catch (UnauthenticatedException e) {
            refused = e;
            throw e;
        }
        refreshToken = null;
        refreshTokenId = null;
        return accept(answer);
    }

    private AccessToken refresh(Deadline deadline, Secret refresh) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("grant_type", "refresh_token");
        body.put("refresh_token", refresh);
        return accept(within(deadline).call(REFRESH.request().body(body), TokenResponse.class));
    }

    private void logOut(Deadline deadline, String id, AccessToken token) {
        within(deadline)
                .run(LOGOUT.request()
                        .path("id", id)
                        .header("Authorization", "Bearer " + token.value().reveal()));
    }

    /** Each request has what is left, not the whole of it. */
    private ApiCaller within(Deadline deadline) {
        return anonymous.with(CallOptions.within(deadline.remaining()));
    }

    /** An error inside a 2xx as well: whatever it means, there is no token in it. */
    private static boolean isRefusal(ApiException e) {
        int hundreds = e.status() / 100;
        return (hundreds == 4 || hundreds == 2) && e.status() != 408 && e.kind() != ErrorKind.RATE_LIMITED;
    }

    /** Whether a refresh gives a refresh token again is not documented: what is not there stays as it was. */
    private AccessToken accept(TokenResponse answer) {
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
                body.put("refresh_token_revoke_unused_in", DEFAULT_IDLE_LIMIT.toMinutes());
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
        credentials
                .refreshTokenIdleLimit()
                .ifPresent(idle -> body.put("refresh_token_revoke_unused_in", idle.toMinutes()));
        credentials.refreshTokenLifetime().ifPresent(life -> body.put("refresh_token_lifetime", life.toMinutes()));
        if (!credentials.labels().isEmpty()) {
            body.put("labels", credentials.labels());
        }
        return body;
    }
}
