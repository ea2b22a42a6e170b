package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.CommvaultCredentials.Scheme;
import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Logs in to Commvault, renews the login with the rejected token, and logs out on close. With an existing login token,
 * renews that one and never logs in.
 */
final class LoginTokens implements TokenSource {

    /** NEVER_RETRY: each failed login may lock the account. */
    private static final Operation LOGIN = Operation.post("commvault.login", "/Login")
            .retrySafety(RetrySafety.NEVER_RETRY)
            .readsErrorsBy(LoginResponse::loginError);

    /** NEVER_RETRY: it is a login with another proof. */
    private static final Operation RENEW = Operation.post("commvault.login.renew", "/RenewLoginToken")
            .retrySafety(RetrySafety.NEVER_RETRY)
            .readsErrorsBy(LoginResponse::renewalError);

    private static final Operation LOGOUT = Operation.post("commvault.logout", "/Logout");

    /** A server that does not respond must not delay the shutdown of an application. */
    private static final Duration LOGOUT_TIMEOUT = Duration.ofSeconds(10);

    private final ApiCaller anonymous;
    private final CommvaultCredentials credentials;
    private final String deviceId;
    private @Nullable Secret last;

    /** Logs in by a caller without authentication. */
    LoginTokens(ApiCaller anonymous, CommvaultCredentials credentials) {
        this.anonymous = anonymous;
        this.credentials = credentials;
        this.deviceId = credentials.deviceId().orElseGet(() -> "gatehouse-" + UUID.randomUUID());
        // An invalid token is reported at once.
        credentials.token().ifPresent(AccessToken::nonExpiring);
    }

    /** Called again only after the server rejected the last token, because its lifetime is not reported. */
    @Override
    public AccessToken fetch(Deadline deadline) {
        Secret token = next(anonymous.with(deadline.options()), last);
        AccessToken checked = AccessToken.nonExpiring(token);
        last = token;
        return checked;
    }

    private Secret next(ApiCaller caller, @Nullable Secret ended) {
        return switch (credentials.scheme()) {
            case PASSWORD -> ended == null ? login(caller) : renewOrLogin(caller, ended);
            case LOGIN_TOKEN -> ended == null ? credentials.token().orElseThrow() : renew(caller, ended);
            default -> login(caller);
        };
    }

    @Override
    public Optional<String> loginName() {
        return credentials.username();
    }

    /**
     * Each failed login counts towards a lock of the account. A login token that the server does not renew can't be
     * renewed later either.
     */
    @Override
    public boolean isRejection(ApiException failure) {
        boolean final4xx = failure.status() < 500 && !(failure instanceof RateLimitedException);
        return failure instanceof UnauthenticatedException || (credentials.scheme() == Scheme.LOGIN_TOKEN && final4xx);
    }

    @Override
    public Optional<Duration> lockDuration(ApiException rejection) {
        return rejection instanceof AccountLockedException locked ? locked.remaining() : Optional.empty();
    }

    private Secret renewOrLogin(ApiCaller caller, Secret ended) {
        try {
            return renew(caller, ended);
        } catch (AccountLockedException | PasswordChangeRequiredException closed) {
            throw closed;
        } catch (ApiException | ResponseFormatException failed) {
            last = null;
            return login(caller);
        }
    }

    private Secret renew(ApiCaller caller, Secret ended) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deviceId", deviceId);
        body.put("sessionId", ended);
        return token(caller, RENEW, authorize(RENEW.request(), ended).body(body));
    }

    private Secret login(ApiCaller caller) {
        Secret password = password();
        Map<String, Object> body = new LinkedHashMap<>();
        credentials.username().ifPresent(name -> body.put("username", name));
        body.put("password", credentials.scheme() == Scheme.SAAS_SERVICE_PRINCIPAL ? password : base64(password));
        credentials.domain().ifPresent(domain -> body.put("domain", domain));
        credentials.commserver().ifPresent(server -> body.put("commserver", server));
        if (!isSaas()) {
            body.put("deviceId", deviceId);
        }
        credentials.timeout().ifPresent(time -> body.put("timeout", time.toMinutes()));
        return token(caller, LOGIN, LOGIN.request().body(body));
    }

    /** Returns the password, followed by a new second factor if one is needed. */
    private Secret password() {
        Secret password = credentials.password().orElseThrow();
        return credentials
                .secondFactor()
                .map(factor -> Secret.of(password.reveal() + factor.get().reveal()))
                .orElse(password);
    }

    private static Secret token(ApiCaller caller, Operation operation, ApiRequest.Builder request) {
        return caller.call(request, LoginResponse.class)
                .token()
                .orElseThrow(() -> new ResponseFormatException(
                        operation.name(), 1, false, "the response contains neither a token nor an error"));
    }

    private static Secret base64(Secret password) {
        return Secret.of(Base64.getEncoder().encodeToString(password.reveal().getBytes(StandardCharsets.UTF_8)));
    }

    /** Logs out, but not from a login that the application provided. A 401 means that the login had already ended. */
    @Override
    public void release(Optional<AccessToken> current) {
        if (current.isPresent() && !credentials.token().equals(current.map(AccessToken::value))) {
            try {
                anonymous
                        .with(CallOptions.within(LOGOUT_TIMEOUT))
                        .run(authorize(LOGOUT.request(), current.get().value()));
            } catch (UnauthenticatedException ended) {
                last = null;
            }
        }
    }

    private ApiRequest.Builder authorize(ApiRequest.Builder request, Secret token) {
        return isSaas()
                ? request.header("Authorization", "Bearer " + token.reveal())
                : request.header("Authtoken", token.reveal());
    }

    private boolean isSaas() {
        return credentials.scheme() == Scheme.SAAS_PASSWORD || credentials.scheme() == Scheme.SAAS_SERVICE_PRINCIPAL;
    }
}
