package dev.gatehouse.sdk.nevis;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.BearerAuth;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Authenticator;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.nevis.internal.ClientCredentialTokens;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * How a caller proves who it is. nevisIDM itself takes a SecToken or a client certificate ("Core, Principal, and Query
 * REST APIs", 8.2411); what the proxy in front of it takes is a matter of configuration. HTTP Basic is documented
 * nowhere.
 */
public final class NevisCredentials {

    /** What requests carry anyway: a token there would be overwritten, overwrite it or not be sent. */
    private static final Set<String> OWNED = Set.of(
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

    private final String form;
    private final Function<SdkConfig, Authenticator> authenticator;

    private NevisCredentials(String form, Function<SdkConfig, Authenticator> authenticator) {
        this.form = form;
        this.authenticator = authenticator;
    }

    /**
     * A bearer API key of Nevis ID ("API Usage"): of a technical user of the client "API" that has a device password.
     *
     * @param userExtId external ID of the technical user
     * @param credentialExtId external ID of its device password
     * @param secret the device password
     * @throws IllegalArgumentException when an ID is blank or has a colon, which would shift the parts
     */
    public static NevisCredentials apiKey(String userExtId, String credentialExtId, Secret secret) {
        String key = requirePart("userExtId", userExtId) + ":" + requirePart("credentialExtId", credentialExtId) + ":"
                + secret.reveal();
        return bearer(
                Secret.of(Base64.getEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8))));
    }

    /**
     * A bearer token as it is, for instance an access token or a finished API key.
     *
     * @throws IllegalArgumentException when it has a character that can't be sent; the message never holds it
     */
    public static NevisCredentials bearer(Secret token) {
        AccessToken lasting = AccessToken.nonExpiring(token);
        return bearer(deadline -> lasting);
    }

    /** Bearer tokens from a source of yours, asked again when one ends or is refused. */
    public static NevisCredentials bearer(TokenSource tokens) {
        return new NevisCredentials("bearer token", config -> BearerAuth.of(tokens, config.time()));
    }

    /**
     * OAuth client credentials: access tokens, scope {@code nevis}, are fetched and renewed. Seen in a public program;
     * the vendor's pages name the endpoint only.
     *
     * <p>A secret that the token server refused (401, or a 400 with {@code invalid_client} or
     * {@code unauthorized_client}) is not sent again by the same client: later calls get the same
     * {@link UnauthenticatedException}, unsent. Make a new client, with the right secret.
     *
     * @param tokenUrl whole address of the token endpoint, such as
     *     {@code https://login.acme.getnevis.net/oauth/token}; {@code /oauth2/token} occurs as well
     * @throws IllegalArgumentException when the address is none, has a query or holds credentials, or the ID is blank
     */
    public static NevisCredentials clientCredentials(String tokenUrl, String clientId, Secret clientSecret) {
        if (clientId.isBlank()) {
            throw new IllegalArgumentException("clientId must not be blank");
        }
        URI url = address(tokenUrl);
        String server = url.getScheme() + "://" + url.getRawAuthority();
        return new NevisCredentials("client credentials", config -> {
            ApiCaller tokenServer =
                    ApiCaller.open(forTokens(config, server), JsonCodec.camelCase(), new NevisErrorMapper());
            TokenSource tokens = new ClientCredentialTokens(tokenServer, url.getRawPath(), clientId, clientSecret);
            return BearerAuth.of(tokens, config.time());
        });
    }

    /**
     * The TLS client certificate, and nothing else. {@code SdkConfig.tls()} must have its key, unless a client of your
     * own in {@code SdkConfig.httpClient()} shows it: {@code NevisClient.create} refuses a configuration without either.
     */
    public static NevisCredentials clientCertificate() {
        return new NevisCredentials("client certificate", config -> {
            if (config.tls().clientKey().isEmpty() && config.httpClient().isEmpty()) {
                throw new IllegalArgumentException("a client certificate needs a clientKey in SdkConfig.tls()");
            }
            return Authenticator.none();
        });
    }

    /**
     * A SecToken, issued by nevisAuth, in a header of this name: which one carries it is not documented.
     *
     * @throws IllegalArgumentException when name or token can't be sent, or the header is one that each request has
     *     anyway; the message never holds the token
     */
    public static NevisCredentials secToken(String headerName, Secret token) {
        AccessToken lasting = AccessToken.nonExpiring(token);
        return secToken(headerName, deadline -> lasting);
    }

    /**
     * SecTokens from a source of yours, asked again when one ends or is refused.
     *
     * @throws IllegalArgumentException when the name can't be sent, or the header is one that each request has anyway
     */
    public static NevisCredentials secToken(String headerName, TokenSource tokens) {
        if (!headerName.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+")) {
            throw new IllegalArgumentException("headerName is no name of a header");
        }
        if (OWNED.contains(headerName.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("headerName is a header with a meaning of its own");
        }
        return new NevisCredentials("SecToken", config -> BearerAuth.inHeader(headerName, tokens, config.time()));
    }

    Authenticator authenticator(SdkConfig config) {
        return authenticator.apply(config);
    }

    /** The kind of credentials; never the credentials. */
    @Override
    public String toString() {
        return form;
    }

    private static URI address(String tokenUrl) {
        URI url;
        try {
            url = new URI(tokenUrl);
        } catch (URISyntaxException e) {
            // Its text has the whole address, which may hold a secret
            throw new IllegalArgumentException("tokenUrl has a character that no address has, at " + e.getIndex());
        }
        if (!"http".equalsIgnoreCase(url.getScheme()) && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("tokenUrl must begin with https://");
        }
        if (url.getRawAuthority() == null || url.getRawPath().isEmpty()) {
            throw new IllegalArgumentException("tokenUrl must be a whole address with a path");
        }
        if (url.getRawAuthority().indexOf('@') >= 0 || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("tokenUrl must have no credentials, query or fragment");
        }
        return url;
    }

    private static SdkConfig forTokens(SdkConfig config, String server) {
        try {
            return config.withBaseUrl(server);
        } catch (IllegalArgumentException e) {
            // Plain http is for the configuration to permit
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).replace("baseUrl", "tokenUrl"), e);
        }
    }

    private static String requirePart(String name, String value) {
        if (value.isBlank() || value.indexOf(':') >= 0) {
            throw new IllegalArgumentException(name + " must not be blank or have a colon");
        }
        return value;
    }
}
