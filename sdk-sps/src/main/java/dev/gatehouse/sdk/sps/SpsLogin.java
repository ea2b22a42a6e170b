package dev.gatehouse.sdk.sps;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.spi.ApiRequest;
import dev.gatehouse.sdk.core.spi.Environment;
import dev.gatehouse.sdk.core.spi.Environment.Login;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Reads credentials from environment variables and adds them to the login request. */
final class SpsLogin {

    static final List<Login<SpsCredentials>> FROM_ENVIRONMENT = List.of(
            new Login<>(
                    List.of("USERNAME", "PASSWORD"),
                    List.of("LOGIN_METHOD"),
                    env -> SpsCredentials.password(env.text("USERNAME"), env.secret("PASSWORD"))
                            .withLoginMethod(env.optional("LOGIN_METHOD"))),
            new Login<>(
                    List.of(Environment.CLIENT_KEY),
                    List.of("LOGIN_METHOD"),
                    env -> SpsCredentials.certificate().withLoginMethod(env.optional("LOGIN_METHOD"))));

    private SpsLogin() {}

    static void addCredentials(SpsCredentials credentials, ApiRequest.Builder request) {
        credentials
                .password()
                .ifPresentOrElse(
                        password -> request.header(
                                "Authorization", basic(credentials.username().orElse(""), password)),
                        () -> request.query("type", "x509"));
        request.query("login_method", credentials.loginMethod());
    }

    /** The guide requires UTF-8. */
    private static String basic(String username, Secret password) {
        String pair = username + ":" + password.reveal();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
