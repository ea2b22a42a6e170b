package dev.gatehouse.sdk.nevis;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.gatehouse.sdk.core.ApiResponse;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.auth.AccessToken;
import dev.gatehouse.sdk.core.auth.TokenSource;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiError;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.ErrorKind;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.core.spi.Deadline;
import dev.gatehouse.sdk.core.spi.ErrorMapper;
import dev.gatehouse.sdk.core.spi.Operation;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.nevis.internal.NevisErrorMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches access tokens with the OAuth client credentials grant (RFC 6749, 4.4). */
final class ClientCredentialTokens implements TokenSource {

    private static final ErrorMapper NEVIS = new NevisErrorMapper();

    /** The codes that reject the client. Some servers send them with the status 400 instead of 401. */
    private static final Set<String> CLIENT_REJECTED = Set.of("invalid_client", "unauthorized_client");

    /** The response of the token endpoint. A response without a token is malformed. */
    record TokenResponse(
            @JsonProperty("access_token") Secret accessToken,
            @JsonProperty("expires_in") @Nullable Long expiresIn) {
        TokenResponse {
            Objects.requireNonNull(accessToken);
        }
    }

    private final ApiCaller tokenServer;
    private final Operation login;
    private final String clientId;
    private final String authorization;
    private final String form;

    /**
     * Creates a source of tokens.
     *
     * @param tokenServer caller of the token server, closed by {@link #release}
     * @param path path of the token endpoint
     */
    ClientCredentialTokens(
            ApiCaller tokenServer,
            String path,
            String clientId,
            Secret clientSecret,
            ClientCredentialsOptions options) {
        this.tokenServer = tokenServer;
        this.clientId = clientId;
        // Never retried: failed logins may lock the account.
        this.login = Operation.post("nevis.login", path)
                .retrySafety(RetrySafety.NEVER_RETRY)
                .readsErrorsBy(ClientCredentialTokens::readErrors);
        this.form = "grant_type=client_credentials"
                + (options.scope().isEmpty() ? "" : "&scope=" + encoded(options.scope()));
        String secret = clientSecret.reveal();
        String pair = options.formEncoded() ? encoded(clientId) + ":" + encoded(secret) : clientId + ":" + secret;
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public AccessToken fetch(Deadline deadline) {
        TokenResponse response = logIn(deadline);
        return new AccessToken(
                response.accessToken,
                Optional.ofNullable(response.expiresIn)
                        .filter(seconds -> seconds > 0)
                        .map(Duration::ofSeconds));
    }

    @Override
    public Optional<String> loginName() {
        return Optional.of(clientId);
    }

    private TokenResponse logIn(Deadline deadline) {
        return tokenServer
                .with(deadline.options())
                .call(
                        login.request()
                                .header("Authorization", authorization)
                                .body(
                                        BodySource.of(form.getBytes(StandardCharsets.UTF_8)),
                                        "application/x-www-form-urlencoded"),
                        TokenResponse.class);
    }

    /** A redirect comes from a proxy and says nothing about the secret. */
    @Override
    public boolean isRejection(ApiException failure) {
        return failure instanceof UnauthenticatedException && failure.status() / 100 == 4;
    }

    private static @Nullable ApiError readErrors(Operation operation, ApiResponse response) {
        ApiError error = NEVIS.map(operation, response);
        if (error != null
                && error.kind() == ErrorKind.INVALID_REQUEST
                && error.code().filter(CLIENT_REJECTED::contains).isPresent()) {
            return ApiError.builder(error.kind())
                    .from(error)
                    .kind(ErrorKind.UNAUTHENTICATED)
                    .build();
        }
        return error;
    }

    @Override
    public void release(Optional<AccessToken> current) {
        tokenServer.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
