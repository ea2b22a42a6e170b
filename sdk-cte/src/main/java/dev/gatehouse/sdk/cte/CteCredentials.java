package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Credentials for CipherTrust Manager, with one of the four grants of {@code POST /v1/auth/tokens} ("Authentication
 * Tokens", CipherTrust Manager administration guide).
 *
 * <p>Domains, connection, labels and limits of the refresh token are documented for {@link Grant#PASSWORD}. Whether
 * {@link Grant#USER_CERTIFICATE} supports them is not documented; they are sent if they are set. They can't be set for
 * the other two grants. Changing the domain with a refresh token is not supported, because it revokes the token.
 *
 * <p>Rejected credentials are not retried. After the server rejected user name, password or certificate (401), later
 * calls of the same client fail with the same error and send no login, because further logins may lock the account.
 * Create a new client with other credentials.
 */
@SdkStyle
@Value.Immutable
public interface CteCredentials extends WithCteCredentials {

    /** The grant. The factory methods set it. */
    Grant grant();

    /** User name, for {@link Grant#PASSWORD}. {@code connection|user} selects a connection. */
    Optional<String> username();

    /** Password, for {@link Grant#PASSWORD}. */
    Optional<Secret> password();

    /** Initial refresh token, for {@link Grant#REFRESH_TOKEN}. */
    Optional<Secret> refreshToken();

    /** Id of the registered API client, for {@link Grant#CLIENT_CREDENTIAL}. */
    Optional<String> clientId();

    /** Name or id of the domain to work in. Default: the root domain. */
    Optional<String> domain();

    /** Domain in which the user was created. Default: the root domain. */
    Optional<String> authDomain();

    /** Tenant path of the hosted form, {@code /tenant}. Replaces {@link #authDomain()}. */
    Optional<String> authDomainPath();

    /** Connection that authenticates the user. Default of the server: {@code local_account}. */
    Optional<String> connection();

    /** Labels that the server stores with the refresh token. */
    List<String> labels();

    /** Lifetime of the refresh token, sent in minutes. Default: unlimited, but the token is revoked on close. */
    Optional<Duration> refreshTokenLifetime();

    /**
     * Idle limit of the refresh token, sent in minutes. Default for {@link Grant#PASSWORD}: 30 minutes, so that unused
     * tokens do not accumulate on the server. Default for {@link Grant#USER_CERTIFICATE}: none. What then ends a
     * refresh token that a client could not revoke on close is not documented.
     */
    Optional<Duration> refreshTokenIdleLimit();

    /** How the client obtains a token. */
    enum Grant {
        /** User name and password. Later tokens are obtained with the refresh token. */
        PASSWORD,
        /** A refresh token that the application obtained elsewhere. */
        REFRESH_TOKEN,
        /** The TLS client certificate (mTLS) of a user, see {@code SdkConfig.tls()}. */
        USER_CERTIFICATE,
        /** A registered API client with its TLS client certificate (mTLS), see {@code SdkConfig.tls()}. */
        CLIENT_CREDENTIAL
    }

    /** Rejects settings that the server would reject or ignore. */
    @Value.Check
    default void check() {
        boolean byPassword = grant() == Grant.PASSWORD;
        if (username().isPresent() != byPassword || password().isPresent() != byPassword) {
            throw new IllegalArgumentException("username and password must be set for the grant PASSWORD and no other");
        }
        if (refreshToken().isPresent() != (grant() == Grant.REFRESH_TOKEN)) {
            throw new IllegalArgumentException("refreshToken must be set for the grant REFRESH_TOKEN and no other");
        }
        if (clientId().isPresent() != (grant() == Grant.CLIENT_CREDENTIAL)) {
            throw new IllegalArgumentException("clientId must be set for the grant CLIENT_CREDENTIAL and no other");
        }
        Arguments.notBlank("username", username());
        Arguments.notBlank("clientId", clientId());
        Arguments.notBlank("domain", domain());
        Arguments.notBlank("authDomain", authDomain());
        Arguments.notBlank("connection", connection());
        Arguments.noneBlank("labels", labels());
        // A refresh token keeps its domain; with client_credential the issuing CA determines it.
        boolean ofUser = byPassword || grant() == Grant.USER_CERTIFICATE;
        if (!ofUser
                && (Stream.of(domain(), authDomain(), authDomainPath(), connection())
                                .anyMatch(Optional::isPresent)
                        || refreshTokenLifetime().isPresent()
                        || refreshTokenIdleLimit().isPresent()
                        || !labels().isEmpty())) {
            throw new IllegalArgumentException("domain, authDomain, authDomainPath, connection, labels,"
                    + " refreshTokenLifetime and refreshTokenIdleLimit can only be set for the grants PASSWORD and"
                    + " USER_CERTIFICATE");
        }
        if (authDomain().isPresent() && authDomainPath().isPresent()) {
            throw new IllegalArgumentException("authDomain and authDomainPath must not both be set");
        }
        if (authDomainPath().filter(path -> !path.startsWith("/")).isPresent()) {
            throw new IllegalArgumentException("authDomainPath must start with '/'");
        }
        refreshTokenLifetime()
                .ifPresent(limit -> Arguments.atLeast("refreshTokenLifetime", Duration.ofMinutes(1), limit));
        refreshTokenIdleLimit()
                .ifPresent(limit -> Arguments.atLeast("refreshTokenIdleLimit", Duration.ofMinutes(1), limit));
    }

    /** Returns credentials of a user. Add further settings with the {@code with...} methods. */
    static CteCredentials password(String username, Secret password) {
        return builder()
                .grant(Grant.PASSWORD)
                .username(username)
                .password(password)
                .build();
    }

    /**
     * Returns credentials that use a refresh token of the application. The token is not revoked on close. After it
     * expired or was revoked the client can't log in.
     */
    static CteCredentials refreshToken(Secret refreshToken) {
        return builder().grant(Grant.REFRESH_TOKEN).refreshToken(refreshToken).build();
    }

    /** Returns credentials of a user who authenticates with a TLS client certificate. */
    static CteCredentials userCertificate() {
        return builder().grant(Grant.USER_CERTIFICATE).build();
    }

    /** Returns credentials of a registered API client, which authenticates with a TLS client certificate. */
    static CteCredentials clientCredential(String clientId) {
        return builder().grant(Grant.CLIENT_CREDENTIAL).clientId(clientId).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableCteCredentials.Builder {
        Builder() {}
    }
}
