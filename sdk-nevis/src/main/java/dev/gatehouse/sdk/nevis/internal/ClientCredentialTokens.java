package dev.gatehouse.sdk.nevis.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ErrorContext;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gets access tokens by the OAuth client credentials grant. */
public final class ClientCredentialTokens implements TokenSource {

    private static final String FORM = "grant_type=client_credentials&scope=nevis";

    /** The answer of the token endpoint. */
    record TokenAnswer(
            @JsonProperty("access_token") Secret accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn) {
        /** An answer without a token is none. */
        TokenAnswer {
            Objects.requireNonNull(accessToken);
        }
    }

    private final ApiCaller tokenServer;
    private final Operation login;
    private final String authorization;
    private volatile @Nullable UnauthenticatedException refused;

    /** Logs in at a path of a server of its own; closes that caller in the end. */
    public ClientCredentialTokens(ApiCaller tokenServer, String path, String clientId, Secret clientSecret) {
        this.tokenServer = tokenServer;
        // NEVER_RETRY, since a failed login must not be repeated
        this.login = Operation.post("nevis.login", path).retrySafety(RetrySafety.NEVER_RETRY);
        // RFC 6749 wants both form-encoded first
        String pair = encoded(clientId) + ":" + encoded(clientSecret.reveal());
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AccessToken fetch(Deadline deadline) {
        UnauthenticatedException before = refused;
        if (before != null) {
            throw ErrorContext.unsent(before);
        }
        TokenAnswer answer;
        try {
            answer = logIn(deadline);
        } catch (UnauthenticatedException e) {
            // A redirect is a proxy's: it says nothing about the secret.
            if (e.status() / 100 == 4) {
                refused = e;
            }
            throw e;
        }
        return new AccessToken(
                answer.accessToken,
                Optional.ofNullable(answer.expiresIn)
                        .filter(seconds -> seconds > 0)
                        .map(Duration::ofSeconds));
    }

    private TokenAnswer logIn(Deadline deadline) {
        return tokenServer
                .with(CallOptions.within(deadline.remaining()))
                .call(
                        login.request()
                                .header("Authorization", authorization)
                                .body(
                                        BodySource.of(FORM.getBytes(StandardCharsets.UTF_8)),
                                        "application/x-www-form-urlencoded"),
                        TokenAnswer.class);
    }

    @Override
    public void release(Optional<AccessToken> current) {
        tokenServer.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
