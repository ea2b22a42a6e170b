package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
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

/** Logs in to CipherTrust Manager, refreshes the JWT with the refresh token, and revokes the refresh token on close. */
final class CteTokens implements TokenSource {

    private static final String TOKENS = "/api/v1/auth/tokens";

    /** NEVER_RETRY: further failed logins may lock the account. */
    private static final Operation LOGIN = Operation.post("cte.login", TOKENS).retrySafety(RetrySafety.NEVER_RETRY);

    /** IDEMPOTENT: without {@code renew_refresh_token} it only creates another short-lived JWT. */
    private static final Operation REFRESH =
            Operation.post("cte.refresh", TOKENS).retrySafety(RetrySafety.IDEMPOTENT);

    private static final Operation LOGOUT = Operation.delete("cte.logout", TOKENS + "/{id}");

    /** The documented lifetime of a JWT, for responses without {@code duration}. */
    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(5);

    /** Without an idle limit the server keeps unused refresh tokens forever. */
    private static final Duration DEFAULT_IDLE_LIMIT = Duration.ofMinutes(30);

    /** For all requests of a close, which must not hang if the server is unreachable. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final ApiCaller anonymous;
    private final CteCredentials credentials;
    private volatile @Nullable Secret refreshToken;
    private volatile @Nullable String refreshTokenId;

    /** Creates a token source. The caller must send requests without authentication. */
    CteTokens(ApiCaller anonymous, CteCredentials credentials) {
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
            if (credentials.grant() == Grant.REFRESH_TOKEN || !hasNoToken(e)) {
                throw e;
            }
            // The refresh token may still be valid: it is kept for close until a login returns another one.
            return login(deadline);
        }
    }

    @Override
    public Optional<String> loginName() {
        return credentials.username().or(credentials::clientId);
    }

    /** Only the rejection of a login is remembered, not that of a refresh token. */
    @Override
    public boolean isRejection(ApiException failure) {
        return failure instanceof UnauthenticatedException && credentials.grant() != Grant.REFRESH_TOKEN;
    }

    /** Revokes the refresh token, unless the application supplied it. */
    @Override
    public void release(Optional<AccessToken> current) {
        String id = refreshTokenId;
        Secret refresh = refreshToken;
        if (current.isEmpty() || id == null || refresh == null || credentials.grant() == Grant.REFRESH_TOKEN) {
            return;
        }
        Deadline deadline = Deadline.in(CLOSE_TIMEOUT, anonymous.time());
        try {
            logOut(deadline, id, current.get());
        } catch (UnauthenticatedException e) {
            // The JWT has expired, but the refresh token has not.
            logOut(deadline, id, refresh(deadline, refresh));
        }
    }

    private AccessToken login(Deadline deadline) {
        TokenResponse response = within(deadline).call(LOGIN.request().body(body()), TokenResponse.class);
        refreshToken = null;
        refreshTokenId = null;
        return accept(response);
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

    /** Limits a request to the remaining time. */
    private ApiCaller within(Deadline deadline) {
        return anonymous.with(deadline.options());
    }

    /** An error in a 2xx response counts as a rejection, because the response has no token. */
    private static boolean hasNoToken(ApiException e) {
        int hundreds = e.status() / 100;
        return (hundreds == 4 || hundreds == 2) && e.status() != 408 && e.kind() != ErrorKind.RATE_LIMITED;
    }

    /** Whether a refresh returns a refresh token is not documented: absent values keep the old ones. */
    private AccessToken accept(TokenResponse response) {
        if (response.refreshToken() != null) {
            refreshToken = response.refreshToken();
        }
        if (response.refreshTokenId() != null) {
            refreshTokenId = response.refreshTokenId();
        }
        Duration lifetime = response.duration() == null ? DEFAULT_LIFETIME : Duration.ofSeconds(response.duration());
        return new AccessToken(response.jwt(), Optional.of(lifetime));
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
            case REFRESH_TOKEN -> throw new IllegalStateException("this grant has no login");
        }
        credentials.connection().ifPresent(connection -> body.put("connection", connection));
        credentials.domain().ifPresent(domain -> body.put("domain", domain));
        credentials.authDomain().ifPresent(domain -> body.put("auth_domain", domain));
        credentials.authDomainPath().ifPresent(path -> body.put("auth_domain_path", path));
        credentials
                .refreshTokenIdleLimit()
                .ifPresent(limit -> body.put("refresh_token_revoke_unused_in", limit.toMinutes()));
        credentials.refreshTokenLifetime().ifPresent(limit -> body.put("refresh_token_lifetime", limit.toMinutes()));
        if (!credentials.labels().isEmpty()) {
            body.put("labels", credentials.labels());
        }
        return body;
    }
}
