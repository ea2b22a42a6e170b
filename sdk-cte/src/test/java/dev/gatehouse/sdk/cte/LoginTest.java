package dev.gatehouse.sdk.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.cte.clients.Client;
import dev.gatehouse.sdk.cte.clients.NewClient;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.cte.CteBehaviour;
import dev.gatehouse.sdk.testkit.cte.FakeCteServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The grants with a password or token of "Authentication Tokens", CipherTrust Manager, refresh and logout. */
class LoginTest extends FakeServerTest {

    private static final Secret PASSWORD = Secret.of(FakeCteServer.PASSWORD);
    private static final String PASSWORD_LOGIN = "{\"grant_type\":\"password\",\"username\":\"" + FakeCteServer.USER
            + "\",\"password\":\"" + FakeCteServer.PASSWORD + "\",\"refresh_token_revoke_unused_in\":30}";

    @Test
    void password_limitsTheIdleTimeOfTheRefreshToken() {
        client().clients().list().forEach(any -> {});

        assertThat(logins()).containsExactly(PASSWORD_LOGIN);
        ReceivedRequest login = server().received().get(0);
        assertThat(login.header("Authorization")).isEmpty();
        assertThat(login.header("Accept")).contains("application/json");
        assertThat(login.header("Content-Type")).contains("application/json");
        assertThat(last().header("Authorization").orElseThrow()).startsWith("Bearer ");
    }

    @Test
    void password_withAllSettings_sendsThemAll() {
        server().addDomain("payments").addUser("ldap|eve", "Eve-Passw0rd", "payments");
        client(CteCredentials.password("eve", Secret.of("Eve-Passw0rd"))
                        .withConnection("ldap")
                        .withDomain("payments")
                        .withAuthDomain("payments")
                        .withLabels("batch", "night")
                        .withRefreshTokenLifetime(Duration.ofHours(2))
                        .withRefreshTokenIdleLimit(Duration.ofMinutes(10)))
                .clients()
                .create(NewClient.of("host-9"));

        assertThat(logins())
                .containsExactly("{\"grant_type\":\"password\",\"username\":\"eve\",\"password\":\"Eve-Passw0rd\","
                        + "\"refresh_token_revoke_unused_in\":10,\"connection\":\"ldap\",\"domain\":\"payments\","
                        + "\"auth_domain\":\"payments\",\"refresh_token_lifetime\":120,"
                        + "\"labels\":[\"batch\",\"night\"]}");
        // The domain of the token determines which clients are visible.
        assertThat(server().client("host-9")).isEmpty();
    }

    @Test
    void password_ofATenantOfTheHostedForm_sendsTheTenantPath() {
        server().addUser("eve", "Eve-Passw0rd", "/acme");
        client(CteCredentials.password("eve", Secret.of("Eve-Passw0rd")).withAuthDomainPath("/acme"))
                .clients()
                .list()
                .forEach(any -> {});

        assertThat(logins()).singleElement().asString().contains("\"auth_domain_path\":\"/acme\"");
        assertThat(last().path()).endsWith("/clients");
    }

    @Test
    void refreshToken_ofTheApplication_isUsedAndNotRevoked() {
        Secret own = refreshTokenOfAnotherLogin();
        try (CteClient cte = client(CteCredentials.refreshToken(own))) {
            cte.policies().list().forEach(any -> {});
        }
        assertThat(logins())
                .containsExactly("{\"grant_type\":\"refresh_token\",\"refresh_token\":\"" + own.reveal() + "\"}");
        assertThat(last().method()).isEqualTo("GET");
        assertThat(server().activeRefreshTokens()).hasSize(1);
    }

    @Test
    void refreshToken_rejected_hasNoFallback() {
        CteClient cte = client(CteCredentials.refreshToken(Secret.of("never-issued")));

        assertThatThrownBy(() -> cte.policies().list().forEach(any -> {}))
                .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                    assertThat(e.operation()).isEqualTo("cte.refresh");
                    assertThat(e.vendorMessage()).contains("NCERRUnauthorizedAccess\nInvalid token");
                });
        assertThat(logins()).hasSize(1);
    }

    @Test
    void refresh_60SecondsBeforeTheTokenExpires() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        advance(Duration.ofSeconds(239));
        cte.policies().list().forEach(any -> {});
        assertThat(logins()).hasSize(1);

        advance(Duration.ofSeconds(1));
        cte.policies().list().forEach(any -> {});
        assertThat(logins()).hasSize(2);
        assertThat(logins().get(1)).contains("\"grant_type\":\"refresh_token\"");
    }

    @Test
    void loginWithoutDuration_isValidForFiveMinutes() {
        server().with(CteBehaviour.SPARSE_RESPONSES);
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        advance(Duration.ofSeconds(239));
        cte.policies().list().forEach(any -> {});
        assertThat(logins()).hasSize(1);
        advance(Duration.ofSeconds(1));
        cte.policies().list().forEach(any -> {});
        assertThat(logins()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void refreshResponse_withOrWithoutRefreshToken_allowsFurtherRefreshes(boolean without) {
        if (without) {
            server().with(CteBehaviour.REFRESH_WITHOUT_TOKEN);
        }
        CteClient cte = client();
        for (int i = 0; i < 4; i++) {
            cte.policies().list().forEach(any -> {});
            advance(Duration.ofMinutes(6));
        }
        assertThat(logins()).hasSize(4);
        assertThat(logins().subList(1, 4)).allMatch(body -> body.contains("\"grant_type\":\"refresh_token\""));
        assertThat(logins().subList(1, 4).stream().distinct()).hasSize(1);
    }

    @Test
    void refreshResponse_withAnotherRefreshToken_replacesIt() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        String jwt = last().header("Authorization").orElseThrow().substring("Bearer ".length());
        server().failNext(
                        FakeServerTest::isLogin,
                        Fault.response(FakeResponse.json(
                                200, Map.of("jwt", jwt, "duration", 300, "refresh_token", "rotated"))));
        time.advance(Duration.ofSeconds(240));
        cte.policies().list().forEach(any -> {});
        time.advance(Duration.ofSeconds(240));
        cte.policies().list().forEach(any -> {});

        assertThat(logins().get(2)).contains("\"refresh_token\":\"rotated\"");
    }

    @Test
    void refreshTokenRejected_logsInWithThePasswordOnce_andKeepsTheNewRefreshToken() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        server().revokeAllTokens();
        advance(Duration.ofMinutes(10));
        cte.policies().list().forEach(any -> {});
        advance(Duration.ofMinutes(10));
        cte.policies().list().forEach(any -> {});

        assertThat(logins()).hasSize(4);
        assertThat(logins().get(1)).contains("refresh_token\",\"refresh_token\"");
        assertThat(logins().get(2)).isEqualTo(PASSWORD_LOGIN);
        assertThat(logins().get(3))
                .contains("refresh_token\",\"refresh_token\"")
                .isNotEqualTo(logins().get(1));
    }

    @Test
    void refreshTokenAndPasswordRejected_areSentOnceEach() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        server().revokeAllTokens();
        advance(Duration.ofMinutes(10));
        Fault wrong = Fault.response(FakeResponse.json(401, Map.of("code", 5, "codeDesc", "NCERRUnauthorizedAccess")));
        server().failNext(FakeServerTest::isLogin, wrong);
        server().failNext(FakeServerTest::isLogin, wrong);

        assertThatThrownBy(() -> cte.policies().list().forEach(any -> {}))
                .isInstanceOfSatisfying(
                        UnauthenticatedException.class,
                        e -> assertThat(e.operation()).isEqualTo("cte.login"));
        assertThat(logins()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void refreshOnABusyServer_isRetried_andNeverFallsBackToThePassword(int status) {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        advance(Duration.ofMinutes(10));
        server().failNext(FakeServerTest::isLogin, Fault.status(status));
        cte.policies().list().forEach(any -> {});
        assertThat(logins()).hasSize(3);

        advance(Duration.ofMinutes(10));
        for (int i = 0; i < 3; i++) {
            server().failNext(FakeServerTest::isLogin, Fault.status(status));
        }
        assertThatThrownBy(() -> cte.policies().list().forEach(any -> {}))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.operation()).isEqualTo("cte.refresh"));
        assertThat(logins()).hasSize(6);
        assertThat(logins().stream().filter(PASSWORD_LOGIN::equals)).hasSize(1);
    }

    @Test
    void wrongPassword_isSentExactlyOnce() {
        CteClient cte = client(CteCredentials.password(FakeCteServer.USER, Secret.of("seeded-secret")));

        assertThatThrownBy(() -> cte.clients().get("host-1"))
                .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                    assertThat(e.operation()).isEqualTo("cte.login");
                    assertThat(e.code()).contains("5");
                    assertThat(e.attempts()).isEqualTo(1);
                    assertThat(e.vendorMessage().orElseThrow()).contains("Wrong username or password");
                    assertThat(e.toString()).doesNotContain("seeded").doesNotContain("Wrong username");
                });
        assertThat(server().received()).hasSize(1);
    }

    /** The outcome is known: a login changes nothing that the caller must check. */
    @Test
    void loginWithoutResponse_isSentExactlyOnce() {
        server().failNext(FakeServerTest::isLogin, Fault.reset());
        assertThatThrownBy(() -> client().clients().get("host-1"))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(e.outcomeUnknown()).isFalse());
        server().failNext(FakeServerTest::isLogin, Fault.status(503));
        assertThatThrownBy(() -> client().clients().get("host-1")).isInstanceOf(ServerErrorException.class);
        server().failNext(FakeServerTest::isLogin, Fault.status(429));
        assertThatThrownBy(() -> client().clients().get("host-1")).isInstanceOf(RateLimitedException.class);

        assertThat(server().received()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"jwt\":null}", "{\"jwt\":\"\"}", "{\"jwt\":{\"a\":1}}", "[]", "null", "soon"})
    void loginResponseWithoutToken_isAFormatError(String body) {
        server().failNext(FakeServerTest::isLogin, Fault.response(FakeResponse.text(200, "application/json", body)));

        assertThatThrownBy(() -> client().clients().get("host-1"))
                .isInstanceOfSatisfying(
                        ResponseFormatException.class,
                        e -> assertThat(e.operation()).isEqualTo("cte.login"));
    }

    @Test
    void revokedToken_isRefreshed_andThePostIsReplayedOnce() {
        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        server().revokeAllTokens();
        Client made = cte.clients().create(NewClient.of("host-1"));

        assertThat(server().client("host-1").orElseThrow()).containsEntry("id", made.id());
        assertThat(server().received().stream().filter(r -> r.path().endsWith("/clients")))
                .hasSize(2);
    }

    @Test
    void close_revokesTheRefreshToken_evenIfTheJwtHasExpired() {
        try (CteClient cte = client()) {
            cte.policies().list().forEach(any -> {});
            assertThat(server().activeRefreshTokens()).hasSize(1);
        }
        assertThat(server().activeRefreshTokens()).isEmpty();
        assertThat(last().method()).isEqualTo("DELETE");
        assertThat(last().target()).matches("/api/v1/auth/tokens/[0-9a-f-]{36}");

        try (CteClient cte = client()) {
            cte.policies().list().forEach(any -> {});
            advance(Duration.ofMinutes(20));
        }
        assertThat(server().activeRefreshTokens()).isEmpty();
    }

    @Test
    void close_withFailedLogout_doesNotThrow_andWithoutLoginSendsNothing() {
        client().close();
        assertThat(server().received()).isEmpty();

        CteClient cte = client();
        cte.policies().list().forEach(any -> {});
        server().failNext(request -> request.method().equals("DELETE"), Fault.status(403));
        cte.close();
        assertThat(last().method()).isEqualTo("DELETE");
        assertThatThrownBy(() -> cte.clients().get("host-1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unknownDomain_isNotFound() {
        CteClient cte =
                client(CteCredentials.password(FakeCteServer.USER, PASSWORD).withDomain("nowhere"));

        assertThatThrownBy(() -> cte.clients().get("host-1"))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        e -> assertThat(e.correctiveAction())
                                .contains("Specify the name or id of an existing domain."));
    }

    private Secret refreshTokenOfAnotherLogin() {
        CteClient cte = client();
        Object response = cte.raw()
                .send(
                        "POST",
                        "/api/v1/auth/tokens",
                        Map.of("username", FakeCteServer.USER, "password", FakeCteServer.PASSWORD))
                .orElseThrow();
        cte.close();
        server().clearRequestsAndFaults();
        return Secret.of(String.valueOf(((Map<?, ?>) response).get("refresh_token")));
    }
}
