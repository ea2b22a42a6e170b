package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.TestClient.LOGIN;
import static dev.gatehouse.sdk.testkit.cte.TestClient.TE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TlsClients;
import dev.gatehouse.sdk.testkit.cte.TestClient.TestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CteAuthenticationTest {

    @RegisterExtension
    final FakeServerExtension<FakeCteServer> fake = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private TestClient http;

    @BeforeEach
    void setUp() {
        server = fake.server();
        http = new TestClient(server);
    }

    @Test
    void password_returnsAFiveMinuteJwtAndARefreshToken() {
        TestResponse login = http.logIn(LOGIN);

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().path("duration").asInt()).isEqualTo(300);
        assertThat(login.text("token_type")).isEqualTo("Bearer");
        assertThat(login.text("refresh_token")).isNotEmpty();
        assertThat(login.json().has("refresh_token_expires_in")).isFalse();
        assertThat(server.activeRefreshTokens()).containsExactly(login.text("refresh_token_id"));
        assertThat(http.get(TE + "/clients").status()).isEqualTo(200);
    }

    @Test
    void jwt_isSignedAndHasAnExpiry() throws IOException {
        String[] parts = http.logIn(LOGIN).text("jwt").split("\\.");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));

        assertThat(parts).hasSize(3);
        assertThat(claims.path("preferred_username").asText()).isEqualTo(FakeCteServer.USER);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void loginPath_mayEndWithASlash_andGetIsNotAllowed() {
        assertThat(http.post("/auth/tokens/", LOGIN).status()).isEqualTo(200);
        assertThat(http.get("/auth/tokens/").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username':'admin','password':'wrong'}",
                "{'username':'nobody','password':'Admin-Passw0rd'}",
                "{'username':'admin','password':'Admin-Passw0rd','connection':'ldap'}",
                "{'username':'admin','password':'Admin-Passw0rd','auth_domain':'emea'}",
                "{'username':'admin','password':'Admin-Passw0rd','auth_domain_path':'/acme'}"
            })
    void wrongLogin_isUnauthorizedAccess(String body) {
        TestResponse rejected = http.logIn(body);

        assertThat(rejected.row()).isEqualTo("401 Wrong username or password");
        assertThat(rejected.json().path("code").asInt()).isEqualTo(5);
        assertThat(rejected.text("codeDesc")).isEqualTo("NCERRUnauthorizedAccess");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'grant_type':'password','username':'ldap|eve','password':'pw'}",
                "{'username':'eve','password':'pw','connection':'ldap'}",
                "{'username':'ldap|eve','password':'pw','connection':'local_account'}",
                "{'username':'bob','password':'pw','auth_domain':'emea'}",
                "{'username':'sue','password':'pw','auth_domain_path':'/acme'}",
                "{'username':'sue','password':'pw','auth_domain_path':'/acme','auth_domain':'ignored'}",
                "{'username':'admin','password':'Admin-Passw0rd','auth_domain':'','domain':''}",
                "{'username':'admin','password':'Admin-Passw0rd','labels':['sdk'],'cookies':false}"
            })
    void login_findsTheUserByConnectionAndHomeDomain(String body) {
        server.addDomain("emea")
                .addUser("ldap|eve", "pw")
                .addUser("bob", "pw", "emea")
                .addUser("sue", "pw", "/acme");

        assertThat(http.logIn(body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username':'bob','password':'pw','auth_domain_path':'emea'}",
                "{'username':'sue','password':'pw','auth_domain':'/acme'}",
                "{'username':'sue','password':'pw','auth_domain_path':'acme'}",
                "{'username':'sue','password':'pw'}"
            })
    void tenantPathAndAuthDomain_areNotTheSame(String body) {
        server.addDomain("emea").addUser("bob", "pw", "emea").addUser("sue", "pw", "/acme");

        assertThat(http.logIn(body).status()).isEqualTo(401);
    }

    @Test
    void domain_determinesWhatIsVisible() {
        server.addDomain("emea").addClient("host-1");
        http.logIn(LOGIN.replace("}", ",'domain':'emea'}"));

        assertThat(http.get(TE + "/clients").json().path("total").asInt(-1)).isZero();
        assertThat(http.post(TE + "/clients", "{'name':'host-1'}").status()).isEqualTo(201);
    }

    @Test
    void unknownDomain_isRejected() {
        assertThat(http.logIn(LOGIN.replace("}", ",'domain':'mars'}")).row())
                .isEqualTo("400 Cannot find the specified domain: mars");
    }

    @ParameterizedTest
    @CsvSource({"300,0", "350,50"})
    void expiredJwt_isReportedAsBearerTokenMalformed(int age, int since) {
        http.logIn(LOGIN);
        server.clock().advance(Duration.ofSeconds(age));

        assertThat(http.get(TE + "/clients").row())
                .matches("401 Unauthorized: Bearer token malformed: Token is expired by (" + since + "|" + (since + 1)
                        + ")s");
    }

    @Test
    void bearer_isRequired() {
        assertThat(http.get(TE + "/clients").status()).isEqualTo(401);
        assertThat(http.bearer("x.y.z").get(TE + "/clients").status()).isEqualTo(401);
    }

    @Test
    void refresh_returnsTheSameRefreshToken() {
        String token = http.logIn(LOGIN).text("refresh_token");
        server.clock().advance(Duration.ofMinutes(6));

        assertThat(http.logIn(refresh(token)).text("refresh_token")).isEqualTo(token);
        assertThat(http.get(TE + "/clients").status()).isEqualTo(200);
    }

    @Test
    void refresh_withoutANewRefreshToken_keepsTheOldOneValid() {
        server.with(CteBehaviour.REFRESH_WITHOUT_TOKEN);
        String token = http.logIn(LOGIN).text("refresh_token");

        assertThat(http.logIn(refresh(token)).json().has("refresh_token")).isFalse();
        assertThat(http.logIn(refresh(token)).status()).isEqualTo(200);
    }

    @Test
    void renewRefreshToken_returnsANewOneAndInvalidatesTheOldOne() {
        server.with(CteBehaviour.REFRESH_WITHOUT_TOKEN);
        String old = http.logIn(LOGIN).text("refresh_token");
        String renewed = http.logIn(refresh(old).replace("}", ",'renew_refresh_token':true}"))
                .text("refresh_token");

        assertThat(renewed).isNotEmpty().isNotEqualTo(old);
        assertThat(http.logIn(refresh(old)).row()).isEqualTo("401 Token has been revoked");
        assertThat(http.logIn(refresh(renewed)).status()).isEqualTo(200);
    }

    @Test
    void refreshForAnotherDomain_revokesTheRefreshToken() {
        server.addDomain("emea");
        String old = http.logIn(LOGIN).text("refresh_token");

        assertThat(http.logIn(refresh(old).replace("}", ",'domain':'emea'}")).status())
                .isEqualTo(200);
        assertThat(http.logIn(refresh(old)).status()).isEqualTo(401);
    }

    @Test
    void unknownRefreshToken_isInvalid() {
        assertThat(http.logIn(refresh("nonsense")).row()).isEqualTo("401 Invalid token");
    }

    @Test
    void refreshToken_expiresAfterItsLifetime() {
        TestResponse login = http.logIn(LOGIN.replace("}", ",'refresh_token_lifetime':30}"));
        assertThat(login.json().path("refresh_token_expires_in").asInt()).isEqualTo(1800);

        server.clock().advance(Duration.ofMinutes(29));
        assertThat(http.logIn(refresh(login.text("refresh_token"))).status()).isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(http.logIn(refresh(login.text("refresh_token"))).row()).isEqualTo("401 Invalid token");
    }

    @Test
    void eachUse_restartsTheIdleTimeout() {
        String token = http.logIn(LOGIN.replace("}", ",'refresh_token_revoke_unused_in':10}"))
                .text("refresh_token");
        for (int use = 0; use < 3; use++) {
            server.clock().advance(Duration.ofMinutes(9));
            assertThat(http.logIn(refresh(token)).status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofMinutes(10));
        assertThat(http.logIn(refresh(token)).status()).isEqualTo(401);
    }

    @Test
    void revocation_invalidatesTheRefreshToken_andTheJwtStaysValid() {
        TestResponse login = http.logIn(LOGIN);

        assertThat(http.delete("/auth/tokens/" + login.text("refresh_token_id")).status())
                .isEqualTo(204);
        assertThat(server.activeRefreshTokens()).isEmpty();
        assertThat(http.delete("/auth/tokens/" + login.text("refresh_token_id")).status())
                .isEqualTo(404);
        assertThat(http.logIn(refresh(login.text("refresh_token"))).row()).isEqualTo("401 Token has been revoked");
    }

    @Test
    void revocation_mayInvalidateTheJwtToo() {
        server.with(CteBehaviour.REVOCATION_ENDS_JWTS);
        TestResponse login = http.logIn(LOGIN);
        http.delete("/auth/tokens/" + login.text("refresh_token_id"));

        TestResponse rejected = http.get(TE + "/clients");
        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.text("codeDesc")).isEqualTo("NCERRUnauthorized");
    }

    @Test
    void revokeAllTokens_invalidatesAllTokensBeforeTheyExpire() {
        String refresh = http.logIn(LOGIN).text("refresh_token");
        server.revokeAllTokens();

        assertThat(http.get(TE + "/clients").status()).isEqualTo(401);
        assertThat(http.logIn(refresh(refresh)).status()).isEqualTo(401);
        assertThat(http.logIn(LOGIN).status()).isEqualTo(200);
    }

    @Test
    void userCertificate_logsInItsOwner() {
        String body = "{'grant_type':'user_certificate'}";
        assertThat(http.logIn(body).status()).isEqualTo(401);

        try (FakeCteServer https = FakeCteServer.start(ServerOptions.https())) {
            TestClient owner = sending(https, FakeCteServer.USER);
            assertThat(owner.logIn(body).text("refresh_token")).isNotEmpty();
            assertThat(owner.get(TE + "/clients").status()).isEqualTo(200);
            assertThat(sending(https, "unknown").logIn(body).status()).isEqualTo(401);
            TestClient none = new TestClient(https, TlsClients.trusting(https.certificate()));
            assertThat(none.logIn(body).status()).isEqualTo(401);
        }
    }

    @Test
    void clientCredential_returnsNoRefreshToken() {
        String body = "{'grant_type':'client_credential','client_id':'app-1'}";
        server.addApiClient("app-1");
        assertThat(http.logIn(body).row()).isEqualTo("401 Invalid Client");

        try (FakeCteServer https = FakeCteServer.start(ServerOptions.https())) {
            https.addApiClient("app-1").addApiClient("app-2");
            TestClient app = sending(https, "app-1");
            TestResponse login = app.logIn(body);
            assertThat(login.status()).isEqualTo(200);
            assertThat(login.json().has("refresh_token")).isFalse();
            assertThat(app.get(TE + "/clients").status()).isEqualTo(200);
            assertThat(app.logIn(body.replace("app-1", "app-2")).row()).isEqualTo("401 Invalid Client");
            assertThat(sending(https, "app-3")
                            .logIn(body.replace("app-1", "app-3"))
                            .row())
                    .isEqualTo("401 Invalid Client");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '#',
            value = {
                "{'grant_type':'client_credentials','client_id':'a'}; 400",
                "{'grant_type':'client_credential','client_id':'a','domain':'root'}; 400",
                "{'grant_type':'client_credential'}; 422",
                "{'grant_type':'refresh_token'}; 422",
                "{'grant_type':'password','password':'x'}; 422",
                "{'name':'admin','password':'x'}; 400",
                "{'username':'admin','password':1}; 400",
                "{'username':'admin','password':'Admin-Passw0rd','cookies':true}; 400",
                "[]; 400"
            })
    void loginBody_isRejected(String body, int status) {
        assertThat(http.logIn(body).status()).isEqualTo(status);
    }

    @Test
    void sparseLogin_returnsOnlyTokens() {
        server.with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(http.logIn(LOGIN).json().fieldNames()).toIterable().containsExactly("jwt", "refresh_token");
    }

    @Test
    void jwtLifetime_canBeShort() {
        server.jwtLifetime(Duration.ofSeconds(2));
        assertThat(http.logIn(LOGIN).json().path("duration").asInt()).isEqualTo(2);
        server.clock().advance(Duration.ofSeconds(2));
        assertThat(http.get(TE + "/clients").status()).isEqualTo(401);
    }

    private static TestClient sending(FakeCteServer https, String owner) {
        return new TestClient(https, TlsClients.sending(https.authority().issue(owner), https.certificate()));
    }

    private static String refresh(String token) {
        return "{'grant_type':'refresh_token','refresh_token':'" + token + "'}";
    }
}
