package dev.gatehouse.sdk.commvault;

import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.json.SdkStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.immutables.value.Value;

/** Credentials for Commvault. Create them with a factory method; change further settings with {@code withX}. */
@SdkStyle
@Value.Immutable
public interface CommvaultCredentials extends WithCommvaultCredentials {

    /** The authentication scheme. */
    Scheme scheme();

    /** User name, for logins. On SaaS and for users of a directory it is an email address. */
    Optional<String> username();

    /** Password or secret, for logins. See {@link #secondFactor()} for two-factor authentication. */
    Optional<Secret> password();

    /**
     * Supplies the PIN of two-factor authentication, for logins with user name and password. It is called before each
     * login, never for a renewal, and its value is appended to the password without a blank ("Logging On Using a PIN with
     * Two-Factor Authentication", v11). A PIN is valid once, so return a new one for each call. If the supplier throws, no
     * login is sent, and the call that needed it throws the same exception. That the API takes the PIN in the same place
     * as the consoles is not documented.
     */
    Optional<Supplier<Secret>> secondFactor();

    /** The token, for {@link Scheme#LOGIN_TOKEN} and {@link Scheme#ACCESS_TOKEN}. */
    Optional<Secret> token();

    /** The store of the pair, for {@link Scheme#TOKEN_PAIR}. */
    Optional<TokenPairStore> store();

    /** Domain, for domain users. */
    Optional<String> domain();

    /** Remote CommServe as {@code <hostName>*<commserveName>}. */
    Optional<String> commserver();

    /**
     * Id of this caller, which the renewal of a login requires. By default, logins use a random id, and an existing login
     * token is not renewed. Not sent on SaaS.
     */
    Optional<String> deviceId();

    /** How long a login lasts without use, in whole minutes. The server's default is 30 minutes. */
    Optional<Duration> timeout();

    /** Authentication schemes. */
    enum Scheme {
        /** Login with user name and password; the token is sent in {@code Authtoken}, and renewed or replaced. */
        PASSWORD,
        /** Login to Commvault Cloud with email address and password; bearer token, replaced by another login. */
        SAAS_PASSWORD,
        /** Login to Commvault Cloud as a service principal, whose secret is sent without Base64; otherwise the same. */
        SAAS_SERVICE_PRINCIPAL,
        /** An existing login token, sent in {@code Authtoken}; renewed if its device id is known. */
        LOGIN_TOKEN,
        /** An existing access token, sent as a bearer token; never renewed. */
        ACCESS_TOKEN,
        /** An access token with its refresh token; sent as a bearer token, renewed by rotation. */
        TOKEN_PAIR
    }

    /** Rejects incomplete credentials and invalid values. */
    @Value.Check
    default void check() {
        switch (scheme()) {
            case PASSWORD, SAAS_PASSWORD, SAAS_SERVICE_PRINCIPAL -> {
                Arguments.notBlank("username", username().orElse(""));
                require("password", password());
            }
            case LOGIN_TOKEN, ACCESS_TOKEN -> require("token", token());
            case TOKEN_PAIR -> require("store", store());
        }
        deviceId().ifPresent(id -> Arguments.notBlank("deviceId", id));
        if (secondFactor().isPresent() && scheme() != Scheme.PASSWORD && scheme() != Scheme.SAAS_PASSWORD) {
            throw new IllegalArgumentException("secondFactor is for logins with a password, not for " + scheme());
        }
        if (commserver().filter(server -> !server.contains("*")).isPresent()) {
            throw new IllegalArgumentException("commserver must have the form <hostName>*<commserveName>");
        }
        timeout().ifPresent(time -> Arguments.atLeast("timeout", Duration.ofMinutes(1), time));
    }

    private void require(String name, Optional<?> value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(name + " is required for the scheme " + scheme());
        }
    }

    /**
     * Logs in with user name and password: {@code POST /Login} ("Login", 11.32).
     *
     * <p>A rejected login is never retried, because each failed login may count towards a lock of the account. Later
     * calls of the same client fail immediately with the same type of exception. If an {@link AccountLockedException}
     * reports when the lock ends, calls after that time log in again. In all other cases create a new client with valid
     * credentials.
     *
     * <p>A response that neither contains a token nor rejects anything, such as an empty object, is not a rejection. The
     * next call logs in again.
     */
    static CommvaultCredentials password(String username, Secret password) {
        return builder()
                .scheme(Scheme.PASSWORD)
                .username(username)
                .password(password)
                .build();
    }

    /** Logs in to Commvault Cloud with email address and password ("REST API", Metallic documentation). */
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

    /**
     * Sends an existing login token unchanged, with its prefix {@code QSDK }. When it ends, the caller gets the 401, unless
     * the device id of its login is specified with {@code withDeviceId}: then the client renews it ({@code POST
     * /RenewLoginToken}, 11.36), and logs out on {@code close()} after a renewal. A rejected renewal is never retried.
     */
    static CommvaultCredentials loginToken(Secret token) {
        return builder().scheme(Scheme.LOGIN_TOKEN).token(token).build();
    }

    /** Sends an existing access token, or SaaS login token, as a bearer token. The caller gets the 401 when it ends. */
    static CommvaultCredentials accessToken(Secret token) {
        return builder().scheme(Scheme.ACCESS_TOKEN).token(token).build();
    }

    /**
     * Uses an access token, and renews it with its refresh token when the server rejects it: {@code POST
     * /V4/AccessToken/Renew} ("Using Refresh Tokens to Renew Access Tokens", 11.44).
     *
     * <p>Each pair can be renewed once. The server invalidates the whole chain if a pair is renewed twice, so all clients
     * and processes that use the same pair must share one store. The client locks the store for a renewal, and writes the
     * new pair before it uses it. Clients that find a newer pair in the store use it and renew nothing.
     *
     * <p>Both tokens of a response are read even if the response is damaged: incomplete, or with invalid JSON around them.
     * They are written to the store first, then the damage is logged as a warning, and the call continues with the new
     * pair.
     *
     * <p>A renewal is limited by the timeouts of {@code SdkConfig}, not by the deadline of the call that needs it,
     * because an interrupted renewal would lose the chain. The deadline limits the wait for the lock. A renewal is not
     * retried:
     *
     * <ul>
     *   <li>If its outcome is unknown, or a process ended between a renewal and its save, all calls that need a renewal
     *       throw {@link TokenPairLostException}, until another pair is written to the store.
     *   <li>If the server rejects it, this client does not send the same pair again, and calls fail with the same type of
     *       exception until another pair is written to the store.
     *   <li>If the server responds with 429 (too many requests), this call fails, and the next call renews the pair.
     * </ul>
     *
     * <p>{@code CommvaultClient.close()} waits up to ten seconds for a renewal in progress. A pair that the store failed
     * to write is offered to the store once more.
     */
    static CommvaultCredentials tokenPair(TokenPairStore store) {
        return builder().scheme(Scheme.TOKEN_PAIR).store(store).build();
    }

    /** Returns an empty builder. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds credentials. */
    final class Builder extends ImmutableCommvaultCredentials.Builder {
        Builder() {}
    }
}
