package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.immutables.value.Value;

/** Who logs in to Commvault, and how. Made by one of the factory methods; more settings by {@code withX}. */
@SdkStyle
@Value.Immutable
public interface CommvaultCredentials extends WithCommvaultCredentials {

    /** How a request is authorised. */
    Scheme scheme();

    /** User name, for the logins; an e-mail address on SaaS and for users of a directory. */
    Optional<String> username();

    /** Password or secret, for the logins. With two-factor authentication the PIN follows the password, no blank. */
    Optional<Secret> password();

    /** The token, for {@link Scheme#LOGIN_TOKEN} and {@link Scheme#ACCESS_TOKEN}. */
    Optional<Secret> token();

    /** The pair to begin with, for {@link Scheme#TOKEN_PAIR}. */
    Optional<TokenPair> pair();

    /** Where renewed pairs go, for {@link Scheme#TOKEN_PAIR}. */
    Optional<TokenPairStore> store();

    /** Domain, for domain users. */
    Optional<String> domain();

    /** Remote CommServe as {@code <hostName>*<commserveName>}. */
    Optional<String> commserver();

    /** Name of this caller, by which a login is renewed; a random one by default. Not sent on SaaS. */
    @Value.Default
    default String deviceId() {
        return "gatehouse-" + UUID.randomUUID();
    }

    /** How long a login lives without use, in whole minutes; 30 minutes by default on the server. */
    Optional<Duration> timeout();

    /** How a request is authorised. */
    enum Scheme {
        /** Login by name and password; token in {@code Authtoken}; renewed, else logged in again. */
        PASSWORD,
        /** Login to Commvault Cloud by e-mail and password; bearer token; logged in again. */
        SAAS_PASSWORD,
        /** Login to Commvault Cloud as a service principal, whose secret is sent plain. */
        SAAS_SERVICE_PRINCIPAL,
        /** A login token got elsewhere, in {@code Authtoken}; never renewed. */
        LOGIN_TOKEN,
        /** An access token got elsewhere, as bearer; never renewed. */
        ACCESS_TOKEN,
        /** An access token with its refresh token, as bearer; renewed by rotation. */
        TOKEN_PAIR
    }

    /** Refuses what can't be meant. */
    @Value.Check
    default void check() {
        switch (scheme()) {
            case PASSWORD, SAAS_PASSWORD, SAAS_SERVICE_PRINCIPAL -> {
                if (username().filter(name -> !name.isBlank()).isEmpty()
                        || password().isEmpty()) {
                    throw new IllegalArgumentException("username and password are needed");
                }
            }
            case LOGIN_TOKEN, ACCESS_TOKEN -> {
                if (token().isEmpty()) {
                    throw new IllegalArgumentException("token is needed");
                }
            }
            case TOKEN_PAIR -> {
                if (pair().isEmpty() || store().isEmpty()) {
                    throw new IllegalArgumentException("pair and store are needed");
                }
            }
        }
        if (deviceId().isBlank()) {
            throw new IllegalArgumentException("deviceId must not be blank");
        }
        if (commserver().filter(server -> !server.contains("*")).isPresent()) {
            throw new IllegalArgumentException("commserver is <hostName>*<commserveName>");
        }
        if (timeout().filter(time -> time.toMinutes() < 1).isPresent()) {
            throw new IllegalArgumentException("timeout must be at least one minute");
        }
    }

    /**
     * Logs in by name and password: {@code POST /Login} ("Login", 11.32). A refused login is not repeated, since each
     * may count towards a lock of the account: later calls get the same failure and nothing is sent, until the lock of
     * an {@link AccountLockedException} has ended. In all other cases make a new client, with the right password.
     */
    static CommvaultCredentials password(String username, Secret password) {
        return builder()
                .scheme(Scheme.PASSWORD)
                .username(username)
                .password(password)
                .build();
    }

    /** Logs in to Commvault Cloud by e-mail and password ("REST API", Metallic documentation). */
    static CommvaultCredentials saas(String email, Secret password) {
        return builder()
                .scheme(Scheme.SAAS_PASSWORD)
                .username(email)
                .password(password)
                .build();
    }

    /** Logs in to Commvault Cloud as a service principal. */
    static CommvaultCredentials saasServicePrincipal(String id, Secret secret) {
        return builder()
                .scheme(Scheme.SAAS_SERVICE_PRINCIPAL)
                .username(id)
                .password(secret)
                .build();
    }

    /** Uses a login token as it is, {@code QSDK } in front included; a 401 then goes to the caller. */
    static CommvaultCredentials loginToken(Secret token) {
        return builder().scheme(Scheme.LOGIN_TOKEN).token(token).build();
    }

    /** Uses an access token, or a SaaS login token, as bearer; a 401 then goes to the caller. */
    static CommvaultCredentials accessToken(Secret token) {
        return builder().scheme(Scheme.ACCESS_TOKEN).token(token).build();
    }

    /**
     * Uses an access token, and renews it by its refresh token when it has ended: {@code POST /V4/AccessToken/Renew}
     * ("Using Refresh Tokens to Renew Access Tokens", 11.44). Each pair renews once; the next goes to the store before
     * its first use. One chain of pairs belongs to one client: two that renew the same chain break it. A renewal keeps to
     * the limits of {@code SdkConfig}, not to those of the call that needs it: cut short, it would cost the chain. If
     * its outcome is not clear, that and all later calls that need it throw {@link TokenPairLostException}; a clear
     * refusal is final, too, unless it is "too many requests". {@code CommvaultClient.close()} waits up to ten seconds
     * for a renewal that is under way, and offers a pair that the store did not take once more.
     */
    static CommvaultCredentials tokenPair(TokenPair pair, TokenPairStore store) {
        return builder().scheme(Scheme.TOKEN_PAIR).pair(pair).store(store).build();
    }

    /** Starts with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableCommvaultCredentials.Builder {
        Builder() {}
    }
}
