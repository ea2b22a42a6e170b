package dev.gatehouse.sdk.cte;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import dev.gatehouse.sdk.cte.internal.BlankRule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Who logs in to CipherTrust Manager, and how: one of the four grants of {@code POST /v1/auth/tokens} ("Authentication
 * Tokens", CipherTrust Manager administration guide).
 *
 * <p>Domains, connection, labels and limits of the refresh token are documented for {@link Grant#PASSWORD}. That
 * {@link Grant#USER_CERTIFICATE} takes them is not documented: there they are sent if you set them. The other two grants
 * refuse them; changing the domain by a refresh token, which revokes it, is not offered.
 *
 * <p>Names, passwords and certificates that the server refused (401) are not sent again by the same client, since that
 * may lock the account: later calls fail with the same refusal. Make a new client with other credentials.
 */
@SdkStyle
@Value.Immutable
public interface CteCredentials extends WithCteCredentials {

    /** The grant; made by one of the factory methods. */
    Grant grant();

    /** User name, for {@link Grant#PASSWORD}; {@code connection|user} picks a connection. */
    Optional<String> username();

    /** Password, for {@link Grant#PASSWORD}. */
    Optional<Secret> password();

    /** Refresh token to begin with, for {@link Grant#REFRESH_TOKEN}. */
    Optional<Secret> refreshToken();

    /** Id of the registered API client, for {@link Grant#CLIENT_CREDENTIAL}. */
    Optional<String> clientId();

    /** Name or id of the domain to work in; the root domain by default. */
    Optional<String> domain();

    /** Domain in which the user was created; root by default. */
    Optional<String> authDomain();

    /** Tenant path of the hosted form, {@code /tenant}; takes the place of {@link #authDomain()}. */
    Optional<String> authDomainPath();

    /** Connection that knows the user; {@code local_account} by default on the server. */
    Optional<String> connection();

    /** Tags that the server keeps with the refresh token. */
    List<String> labels();

    /** Life of the refresh token, in minutes; without limit by default, but revoked on close. */
    Optional<Duration> refreshTokenLifetime();

    /**
     * Idle limit of the refresh token, in minutes. For {@link Grant#PASSWORD} 30 minutes by default, so that none pile
     * up on the server. For {@link Grant#USER_CERTIFICATE} none is sent by default; then nothing is known to end a
     * refresh token that was left behind by a client that could not close.
     */
    Optional<Duration> refreshTokenIdleLimit();

    /** How the server is asked for a token. */
    enum Grant {
        /** User name and password; renewed by refresh token. */
        PASSWORD,
        /** A refresh token obtained elsewhere. */
        REFRESH_TOKEN,
        /** The TLS client certificate of a user, see {@code SdkConfig.tls()}. */
        USER_CERTIFICATE,
        /** A registered API client with its TLS client certificate, see {@code SdkConfig.tls()}. */
        CLIENT_CREDENTIAL
    }

    /** Refuses what the server would refuse, or ignore. */
    @Value.Check
    default void check() {
        boolean byPassword = grant() == Grant.PASSWORD;
        if (username().isPresent() != byPassword || password().isPresent() != byPassword) {
            throw new IllegalArgumentException(
                    "username and password are needed by the grant PASSWORD, and by no other");
        }
        if (refreshToken().isPresent() != (grant() == Grant.REFRESH_TOKEN)) {
            throw new IllegalArgumentException("refreshToken is needed by the grant REFRESH_TOKEN, and by no other");
        }
        if (clientId().isPresent() != (grant() == Grant.CLIENT_CREDENTIAL)) {
            throw new IllegalArgumentException("clientId is needed by the grant CLIENT_CREDENTIAL, and by no other");
        }
        BlankRule.check("username", username().stream());
        BlankRule.check("clientId", clientId().stream());
        BlankRule.check("domain", domain().stream());
        BlankRule.check("authDomain", authDomain().stream());
        BlankRule.check("connection", connection().stream());
        BlankRule.check("labels", labels().stream());
        // A refresh token keeps its domain, and with client_credential the issuing CA fixes it.
        boolean ofUser = byPassword || grant() == Grant.USER_CERTIFICATE;
        if (!ofUser
                && (Stream.of(domain(), authDomain(), authDomainPath(), connection())
                                .anyMatch(Optional::isPresent)
                        || refreshTokenLifetime().isPresent()
                        || refreshTokenIdleLimit().isPresent()
                        || !labels().isEmpty())) {
            throw new IllegalArgumentException(
                    "domains, connection, labels and limits of the refresh token are settings"
                            + " of the grants PASSWORD and USER_CERTIFICATE");
        }
        if (authDomain().isPresent() && authDomainPath().isPresent()) {
            throw new IllegalArgumentException("authDomainPath takes the place of authDomain: give one of them");
        }
        if (authDomainPath().filter(path -> !path.startsWith("/")).isPresent()) {
            throw new IllegalArgumentException("authDomainPath begins with '/'");
        }
        Stream.of(refreshTokenLifetime(), refreshTokenIdleLimit())
                .flatMap(Optional::stream)
                .filter(limit -> limit.toMinutes() < 1)
                .findAny()
                .ifPresent(limit -> {
                    throw new IllegalArgumentException("limits of the refresh token are at least one minute");
                });
    }

    /** Logs in by name and password; more settings by {@code withX}. */
    static CteCredentials password(String username, Secret password) {
        return builder()
                .grant(Grant.PASSWORD)
                .username(username)
                .password(password)
                .build();
    }

    /** Goes on with a refresh token. It is not revoked on close, and when it has ended there is no falling back. */
    static CteCredentials refreshToken(Secret refreshToken) {
        return builder().grant(Grant.REFRESH_TOKEN).refreshToken(refreshToken).build();
    }

    /** Logs in by the TLS client certificate of a user. */
    static CteCredentials userCertificate() {
        return builder().grant(Grant.USER_CERTIFICATE).build();
    }

    /** Logs in as a registered API client, by its id and TLS client certificate. */
    static CteCredentials clientCredential(String clientId) {
        return builder().grant(Grant.CLIENT_CREDENTIAL).clientId(clientId).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableCteCredentials.Builder {
        Builder() {}
    }
}
