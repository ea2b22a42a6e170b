package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.check.Arguments;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Credentials of a caller. nevisIDM accepts a SecToken or a client certificate (source: the vendor's page "Core,
 * Principal, and Query REST APIs", 8.2411). Which credentials a proxy in front of nevisIDM accepts depends on its
 * configuration. HTTP Basic is not documented.
 */
public final class NevisCredentials {

    /** Headers that requests already have. A SecToken can't be sent in them. */
    private static final Set<String> RESERVED = Set.of(
            "accept",
            "accept-encoding",
            "connection",
            "content-length",
            "content-type",
            "host",
            "proxy-authorization",
            "transfer-encoding",
            "user-agent",
            "x-token");

    private final String kind;
    private final Function<SdkConfig, Authenticator> authenticator;

    private NevisCredentials(String kind, Function<SdkConfig, Authenticator> authenticator) {
        this.kind = kind;
        this.authenticator = authenticator;
    }

    /**
     * Returns an API key of Nevis ID, sent as a bearer token. It belongs to a technical user of the client "API" that
     * has a device password. Source: the vendor's page "API Usage".
     *
     * @param userExtId external ID of the technical user
     * @param credentialExtId external ID of its device password
     * @param secret the device password
     * @throws IllegalArgumentException if an ID is blank or contains a colon, which separates the parts of the key
     */
    public static NevisCredentials apiKey(String userExtId, String credentialExtId, Secret secret) {
        String key = requirePart("userExtId", userExtId) + ":" + requirePart("credentialExtId", credentialExtId) + ":"
                + secret.reveal();
        AccessToken token = AccessToken.nonExpiring(
                Secret.of(Base64.getEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8))));
        return bearer(new TokenSource() {
            @Override
            public AccessToken fetch(Deadline deadline) {
                return token;
            }

            @Override
            public Optional<String> loginName() {
                return Optional.of(userExtId);
            }
        });
    }

    /**
     * Returns a fixed bearer token, such as an access token or an encoded API key.
     *
     * @throws IllegalArgumentException if the token has characters that a header can't contain; the message does not
     *     contain the token
     */
    public static NevisCredentials bearer(Secret token) {
        AccessToken nonExpiring = AccessToken.nonExpiring(token);
        return bearer(deadline -> nonExpiring);
    }

    /** Returns bearer tokens from the given source. A new token is fetched when one expires or is rejected. */
    public static NevisCredentials bearer(TokenSource tokens) {
        return new NevisCredentials("bearer token", config -> BearerAuth.of(tokens, config.time()));
    }

    /**
     * Returns OAuth client credentials. Access tokens with the scope {@code nevis} are fetched and renewed
     * automatically. Source: a public program. The vendor's pages name only the endpoint.
     *
     * <p>Logins are never retried. If the token server rejects the client (401, or 400 with {@code invalid_client} or
     * {@code unauthorized_client}), later calls of the same {@code NevisClient} fail immediately with an {@link
     * UnauthenticatedException}. Create a new client with the correct secret.
     *
     * @param tokenUrl URL of the token endpoint, such as {@code https://login.acme.getnevis.net/oauth/token}. The path
     *     {@code /oauth2/token} is known as well
     * @throws IllegalArgumentException if the URL is invalid or has a query, a fragment or credentials, or if the
     *     client ID is blank
     */
    public static NevisCredentials clientCredentials(String tokenUrl, String clientId, Secret clientSecret) {
        return clientCredentials(tokenUrl, clientId, clientSecret, ClientCredentialsOptions.defaults());
    }

    /**
     * Returns OAuth client credentials with another scope or encoding, see {@link #clientCredentials(String, String,
     * Secret)}.
     *
     * @throws IllegalArgumentException if the URL is invalid or has a query, a fragment or credentials, if the client ID
     *     is blank, or if it contains a colon and is not form-encoded
     */
    public static NevisCredentials clientCredentials(
            String tokenUrl, String clientId, Secret clientSecret, ClientCredentialsOptions options) {
        Arguments.notBlank("clientId", clientId);
        if (!options.formEncoded() && clientId.indexOf(':') >= 0) {
            throw new IllegalArgumentException("clientId must not contain a colon if it is not form-encoded");
        }
        URI url = tokenEndpoint(tokenUrl);
        String server = url.getScheme() + "://" + url.getRawAuthority();
        return new NevisCredentials("client credentials", config -> {
            ApiCaller tokenServer =
                    ApiCaller.open(forTokens(config, server), JsonCodec.camelCase(), new NevisErrorMapper());
            TokenSource tokens =
                    new ClientCredentialTokens(tokenServer, url.getRawPath(), clientId, clientSecret, options);
            return BearerAuth.of(tokens, config.time());
        });
    }

    /**
     * Returns credentials that consist of the TLS client certificate (mutual TLS). Configure its key in {@code
     * SdkConfig.tls()}, or configure an {@code SdkConfig.httpClient()} that presents the certificate. {@code
     * NevisClient.create} rejects a configuration with neither.
     */
    public static NevisCredentials clientCertificate() {
        return new NevisCredentials("client certificate", config -> {
            if (config.tls().clientKey().isEmpty() && config.httpClient().isEmpty()) {
                throw new IllegalArgumentException(
                        "clientKey must be set in SdkConfig.tls() to log in with a client certificate");
            }
            return Authenticator.none();
        });
    }

    /**
     * Returns a fixed SecToken, issued by nevisAuth, that is sent in the given header. The name of the header is not
     * documented.
     *
     * @throws IllegalArgumentException if the name or the token has characters that a header can't contain, or if the
     *     name is that of a header that every request has; the message does not contain the token
     */
    public static NevisCredentials secToken(String headerName, Secret token) {
        AccessToken nonExpiring = AccessToken.nonExpiring(token);
        return secToken(headerName, deadline -> nonExpiring);
    }

    /**
     * Returns SecTokens from the given source. A new token is fetched when one expires or is rejected.
     *
     * @throws IllegalArgumentException if the name is not a valid header name, or is that of a header that every
     *     request has
     */
    public static NevisCredentials secToken(String headerName, TokenSource tokens) {
        if (!headerName.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("headerName must be a valid header name");
        }
        if (RESERVED.contains(headerName.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("headerName must not be a header that requests already have");
        }
        return new NevisCredentials("SecToken", config -> BearerAuth.inHeader(headerName, tokens, config.time()));
    }

    Authenticator authenticator(SdkConfig config) {
        return authenticator.apply(config);
    }

    /** Returns the kind of credentials, without secrets. */
    @Override
    public String toString() {
        return kind;
    }

    private static URI tokenEndpoint(String tokenUrl) {
        URI url;
        try {
            url = new URI(tokenUrl);
        } catch (URISyntaxException e) {
            // The message of the cause contains the URL, which may contain a secret.
            throw new IllegalArgumentException("tokenUrl has an illegal character at index " + e.getIndex());
        }
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("tokenUrl must start with https://");
        }
        if (url.getRawAuthority() == null || url.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("tokenUrl must have a host and a path");
        }
        if (url.getRawAuthority().indexOf('@') >= 0 || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("tokenUrl must not have credentials, a query or a fragment");
        }
        return url;
    }

    private static SdkConfig forTokens(SdkConfig config, String server) {
        try {
            return config.withBaseUrl(server);
        } catch (IllegalArgumentException e) {
            // The configuration decides whether plain http is permitted; its message names baseUrl.
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replace("baseUrl", "tokenUrl"), e);
        }
    }

    private static String requirePart(String name, String value) {
        if (value.isBlank() || value.indexOf(':') >= 0) {
            throw new IllegalArgumentException(name + " must not be blank or contain a colon");
        }
        return value;
    }
}
