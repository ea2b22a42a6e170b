package dev.gatehouse.sdk.testkit.sps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TlsClients;
import dev.gatehouse.sdk.testkit.sps.TestClient.TestResponse;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpsLoginTest {

    private static final String EMAIL = "/api/configuration/management/email";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> lts60 = new FakeServerExtension<>(FakeSpsServer::start);

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> lts80 =
            new FakeServerExtension<>(() -> FakeSpsServer.start(SpsRelease.LTS_8_0));

    @Test
    void login_basicInUtf8_returnsMetaAndCookie() throws Exception {
        FakeSpsServer sps = lts60.server().addUser("jörg", "pässword");
        TestClient client = new TestClient(sps);

        TestResponse response = client.login("/api/authentication", "jörg", "pässword", StandardCharsets.UTF_8);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/meta/href").asText()).isEqualTo("/api/authentication");
        assertThat(response.raw().headers().firstValue("Set-Cookie").orElseThrow())
                .matches("session_id=[0-9a-f]{40}; expires=[^;]+ GMT; Path=/");
        assertThat(client.get(EMAIL).status()).isEqualTo(200);
        assertThat(sps.activeSessions()).isEqualTo(1);
    }

    @Test
    void login_notUtf8_isAnAuthenticationFailure() throws Exception {
        FakeSpsServer sps = lts60.server().addUser("jörg", "pässword");

        TestResponse response =
                new TestClient(sps).login("/api/authentication", "jörg", "pässword", StandardCharsets.ISO_8859_1);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.errorType()).isEqualTo("AuthenticationFailure");
        assertThat(response.raw().headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic");
        assertThat(sps.rejectedLogins()).isEqualTo(1);
        assertThat(sps.activeSessions()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"api,wrong", "nobody,secret", "api,''"})
    void login_wrongCredentials_isAnAuthenticationFailure(String user, String password) throws Exception {
        FakeSpsServer sps = lts60.server().addUser("api", "secret");

        TestResponse response =
                new TestClient(sps).login("/api/authentication", user, password, StandardCharsets.UTF_8);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.errorType()).isEqualTo("AuthenticationFailure");
    }

    @Test
    void login_withoutCredentials_isUnauthenticated() throws Exception {
        TestResponse response = new TestClient(lts60.server()).get("/api/authentication");

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.errorType()).isEqualTo("Unauthenticated");
    }

    @Test
    void loginMethod_otherThanTheUsers_isRejectedSince70_andIgnoredBefore() throws Exception {
        FakeSpsServer newer = lts80.server().addUser("api", "secret", "ldap");
        FakeSpsServer older = lts60.server().addUser("api", "secret", "ldap");
        String local = "/api/authentication?login_method=local";
        String ldap = "/api/authentication?login_method=ldap";

        assertThat(new TestClient(newer)
                        .login(local, "api", "secret", StandardCharsets.UTF_8)
                        .status())
                .isEqualTo(401);
        assertThat(new TestClient(newer)
                        .login(ldap, "api", "secret", StandardCharsets.UTF_8)
                        .status())
                .isEqualTo(200);
        assertThat(new TestClient(older)
                        .login(local, "api", "secret", StandardCharsets.UTF_8)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void loginByCertificate_requiresACertificate() throws Exception {
        String login = "/api/authentication?type=x509";
        try (FakeSpsServer sps = FakeSpsServer.start(ServerOptions.https()).addUser("robot", "secret")) {
            HttpClient none = TlsClients.trusting(sps.certificate());
            assertThat(new TestClient(sps, none).get(login).errorType()).isEqualTo("AuthenticationFailure");
            HttpClient unknown = TlsClients.sending(sps.authority().issue("other"), sps.certificate());
            assertThat(new TestClient(sps, unknown).get(login).errorType()).isEqualTo("AuthenticationFailure");

            HttpClient robot = TlsClients.sending(sps.authority().issue("robot"), sps.certificate());
            TestClient client = new TestClient(sps, robot);
            assertThat(client.get(login).status()).isEqualTo(200);
            assertThat(client.get("/api/user_info").json().at("/user/name").asText())
                    .isEqualTo("robot");
        }
    }

    @Test
    void discovery_typesUpTo6_loginMethodsSince7() throws Exception {
        lts80.server().addUser("robot", "secret");

        try (FakeSpsServer sps = FakeSpsServer.start(ServerOptions.https())) {
            assertThat(new TestClient(sps, TlsClients.trusting(sps.certificate()))
                            .get("/api/authentication/types")
                            .json()
                            .path("types"))
                    .hasToString("[\"basic\",\"x509\"]");
        }
        assertThat(new TestClient(lts80.server())
                        .get("/api/authentication/login_methods")
                        .json()
                        .path("login_methods"))
                .hasSize(1);
        assertThat(new TestClient(lts80.server())
                        .get("/api/authentication/types")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {EMAIL, "/api/transaction", "/api/user_info", "/api/health_status", "/api/nothing"})
    void request_withoutSession_isUnauthenticatedAndReportsThePath(String path) throws Exception {
        TestResponse response = new TestClient(lts60.server()).get(path);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.errorType()).isEqualTo("Unauthenticated");
        assertThat(response.json().at("/error/details").asText()).isEqualTo(path);
    }

    @Test
    void session_expiresAfterIdleTime_withItsTransaction() throws Exception {
        FakeSpsServer sps = lts60.server().idleTimeout(Duration.ofMinutes(5));
        TestClient client = TestClient.loggedIn(sps, "api");
        client.open();

        sps.clock().advance(Duration.ofMinutes(4));
        assertThat(client.get(EMAIL).status()).isEqualTo(200);
        sps.clock().advance(Duration.ofMinutes(4));
        assertThat(sps.lockHolder()).contains("api");
        sps.clock().advance(Duration.ofMinutes(2));

        assertThat(sps.lockHolder()).isEmpty();
        assertThat(client.get(EMAIL).errorType()).isEqualTo("Unauthenticated");
        assertThat(sps.activeSessions()).isZero();
    }

    @Test
    void cookieDate_followsAWrongClock_andTheSessionStaysValid() throws Exception {
        FakeSpsServer sps = lts60.server().addUser("api", "secret");
        sps.clock().advance(Duration.ofHours(-5));
        TestClient client = new TestClient(sps);

        TestResponse response = client.login("/api/authentication", "api", "secret", StandardCharsets.UTF_8);

        String cookie = response.raw().headers().firstValue("Set-Cookie").orElseThrow();
        String date = cookie.replaceAll(".*expires=([^;]+);.*", "$1");
        assertThat(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isBefore(Instant.now());
        assertThat(client.get(EMAIL).status()).isEqualTo(200);
    }

    @Test
    void renewedCookie_replacesTheOldOne() throws Exception {
        FakeSpsServer sps = lts60.server().renewCookies();
        TestClient client = TestClient.loggedIn(sps, "api");
        String first = client.cookie;

        assertThat(client.get(EMAIL).status()).isEqualTo(200);
        assertThat(client.cookie).isNotEqualTo(first);
        assertThat(client.open().status()).isEqualTo(201);
        client.cookie = first;
        assertThat(client.get(EMAIL).status()).isEqualTo(401);
    }

    @Test
    void logout_endsSessionAndTransaction_orIsNotAllowed() throws Exception {
        FakeSpsServer sps = lts60.server();
        TestClient client = TestClient.loggedIn(sps, "api");
        client.open();

        assertThat(client.delete("/api/authentication").status()).isEqualTo(200);
        assertThat(sps.lockHolder()).isEmpty();
        assertThat(client.delete("/api/authentication").status()).isEqualTo(401);

        TestClient other = TestClient.loggedIn(sps.withoutLogout(), "api");
        assertThat(other.delete("/api/authentication").errorType()).isEqualTo("MethodNotAllowed");
        assertThat(sps.activeSessions()).isEqualTo(1);
    }

    @Test
    void missingPrivilege_is403UnauthorizedWithThePath() throws Exception {
        FakeSpsServer sps = lts60.server().forbid("auditor", "/api/configuration", "PUT");
        TestClient client = TestClient.loggedIn(sps, "auditor");
        client.open();

        assertThat(client.get(EMAIL).status()).isEqualTo(200);
        TestResponse response = client.put(EMAIL, "{}");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.errorType()).isEqualTo("Unauthorized");
        assertThat(response.json().at("/error/details").asText()).isEqualTo(EMAIL);
    }

    @Test
    void writeOfABrowser_requiresATokenSince75() throws Exception {
        TestClient newer = TestClient.loggedIn(lts80.server(), "api");
        TestClient older = TestClient.loggedIn(lts60.server(), "api");

        assertThat(newer.send(openAsBrowser(newer)).errorType()).isEqualTo("Unauthorized");
        assertThat(newer.send(openAsBrowser(newer).header("X-Token", "t")).status())
                .isEqualTo(201);
        assertThat(older.send(openAsBrowser(older)).status()).isEqualTo(201);
    }

    private static HttpRequest.Builder openAsBrowser(TestClient client) {
        return client.request("POST", "/api/transaction", "").header("User-Agent", "Mozilla/5.0");
    }

    @Test
    void info_returnsTheVersionOnlyWithASession() throws Exception {
        TestResponse anonymous = new TestClient(lts60.server()).get("/api/info");
        TestResponse known = TestClient.loggedIn(lts60.server(), "api").get("/api/info");

        assertThat(anonymous.status()).isEqualTo(200);
        assertThat(anonymous.json().path("key").asText()).isEqualTo("about_info");
        assertThat(anonymous.json().path("body").has("firmware_version")).isFalse();
        assertThat(known.json().at("/body/firmware_version").asText()).isEqualTo("6.0.14");
        assertThat(known.json().at("/meta/remaining_seconds").asInt()).isBetween(590, 600);
        assertThat(known.json().path("meta").has("transaction")).isFalse();
        assertThat(new TestClient(lts60.server()).delete("/api/info").errorType())
                .isEqualTo("MethodNotAllowed");
    }

    @ParameterizedTest
    @EnumSource(SpsRelease.class)
    void userInfoAndHealthStatus_haveTheirOwnPaths(SpsRelease release) throws Exception {
        try (FakeSpsServer sps = FakeSpsServer.start(release)) {
            TestClient client = TestClient.loggedIn(sps, "api");
            boolean newer = release == SpsRelease.LTS_8_0;

            TestResponse user = client.get("/api/user_info");
            assertThat(user.json().at("/user/name").asText()).isEqualTo("api");
            assertThat(user.json().has("endpoints")).isEqualTo(!newer);
            assertThat(user.json().at("/user/login_method/name").asText()).isEqualTo(newer ? "local" : "");
            assertThat(client.get("/api/user/info").status()).isEqualTo(200);
            assertThat(client.get("/api/userinfo").status()).isEqualTo(newer ? 404 : 200);
            assertThat(client.get("/api/health_status")
                            .json()
                            .at("/health_status/sessions_total")
                            .asInt())
                    .isEqualTo(7);
            assertThat(client.post("/api/health_status", "{}").status()).isEqualTo(405);
        }
    }
}
