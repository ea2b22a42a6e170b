package dev.gatehouse.sdk.testkit.cte;

import static dev.gatehouse.sdk.testkit.cte.Wire.LOGIN;
import static dev.gatehouse.sdk.testkit.cte.Wire.TE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.cte.Wire.Answer;
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
    final FakeServerExtension<FakeCteServer> standIn = new FakeServerExtension<>(FakeCteServer::start);

    private FakeCteServer server;
    private Wire wire;

    @BeforeEach
    void setUp() {
        server = standIn.server();
        wire = new Wire(server);
    }

    @Test
    void password_givesAFiveMinuteJwtAndARefreshToken() {
        Answer login = wire.logIn(LOGIN);

        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().path("duration").asInt()).isEqualTo(300);
        assertThat(login.text("token_type")).isEqualTo("Bearer");
        assertThat(login.text("refresh_token")).isNotEmpty();
        assertThat(login.json().has("refresh_token_expires_in")).isFalse();
        assertThat(server.activeRefreshTokens()).containsExactly(login.text("refresh_token_id"));
        assertThat(wire.get(TE + "/clients").status()).isEqualTo(200);
    }

    @Test
    void jwt_isSignedAndSaysWhenItEnds() throws IOException {
        String[] parts = wire.logIn(LOGIN).text("jwt").split("\\.");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));

        assertThat(parts).hasSize(3);
        assertThat(claims.path("preferred_username").asText()).isEqualTo(FakeCteServer.USER);
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    @Test
    void loginPath_mayEndWithASlash_andFetchingByGetIsADocumentMistake() {
        assertThat(wire.post("/auth/tokens/", LOGIN).status()).isEqualTo(200);
        assertThat(wire.get("/auth/tokens/").status()).isEqualTo(404);
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
        Answer refused = wire.logIn(body);

        assertThat(refused.row()).isEqualTo("401 Wrong username or password");
        assertThat(refused.json().path("code").asInt()).isEqualTo(5);
        assertThat(refused.text("codeDesc")).isEqualTo("NCERRUnauthorizedAccess");
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
    void login_findsTheUserByConnectionAndHome(String body) {
        server.addDomain("emea")
                .addUser("ldap|eve", "pw")
                .addUser("bob", "pw", "emea")
                .addUser("sue", "pw", "/acme");

        assertThat(wire.logIn(body).status()).isEqualTo(200);
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

        assertThat(wire.logIn(body).status()).isEqualTo(401);
    }

    @Test
    void domain_decidesWhatIsVisible() {
        server.addDomain("emea").addClient("host-1");
        wire.logIn(LOGIN.replace("}", ",'domain':'emea'}"));

        assertThat(wire.get(TE + "/clients").json().path("total").asInt(-1)).isZero();
        assertThat(wire.post(TE + "/clients", "{'name':'host-1'}").status()).isEqualTo(201);
    }

    @Test
    void unknownDomain_isRefused() {
        assertThat(wire.logIn(LOGIN.replace("}", ",'domain':'mars'}")).row())
                .isEqualTo("400 Cannot find the specified domain: mars");
    }

    @ParameterizedTest
    @CsvSource({"300,0", "350,50"})
    void expiredJwt_saysBearerTokenMalformed(int age, int since) {
        wire.logIn(LOGIN);
        server.clock().advance(Duration.ofSeconds(age));

        assertThat(wire.get(TE + "/clients").row())
                .matches("401 Unauthorized: Bearer token malformed: Token is expired by (" + since + "|" + (since + 1)
                        + ")s");
    }

    @Test
    void bearer_isRequired() {
        assertThat(wire.get(TE + "/clients").status()).isEqualTo(401);
        assertThat(wire.bearer("x.y.z").get(TE + "/clients").status()).isEqualTo(401);
    }

    @Test
    void refresh_givesTheSameRefreshTokenAgain() {
        String token = wire.logIn(LOGIN).text("refresh_token");
        server.clock().advance(Duration.ofMinutes(6));

        assertThat(wire.logIn(refresh(token)).text("refresh_token")).isEqualTo(token);
        assertThat(wire.get(TE + "/clients").status()).isEqualTo(200);
    }

    @Test
    void refresh_withoutAToken_keepsTheOldOneUsable() {
        server.with(CteBehaviour.REFRESH_WITHOUT_TOKEN);
        String token = wire.logIn(LOGIN).text("refresh_token");

        assertThat(wire.logIn(refresh(token)).json().has("refresh_token")).isFalse();
        assertThat(wire.logIn(refresh(token)).status()).isEqualTo(200);
    }

    @Test
    void renewRefreshToken_givesANewOneAndTheOldOneDies() {
        server.with(CteBehaviour.REFRESH_WITHOUT_TOKEN);
        String old = wire.logIn(LOGIN).text("refresh_token");
        String renewed = wire.logIn(refresh(old).replace("}", ",'renew_refresh_token':true}"))
                .text("refresh_token");

        assertThat(renewed).isNotEmpty().isNotEqualTo(old);
        assertThat(wire.logIn(refresh(old)).row()).isEqualTo("401 Token has been revoked");
        assertThat(wire.logIn(refresh(renewed)).status()).isEqualTo(200);
    }

    @Test
    void refreshForAnotherDomain_revokesTheRefreshToken() {
        server.addDomain("emea");
        String old = wire.logIn(LOGIN).text("refresh_token");

        assertThat(wire.logIn(refresh(old).replace("}", ",'domain':'emea'}")).status())
                .isEqualTo(200);
        assertThat(wire.logIn(refresh(old)).status()).isEqualTo(401);
    }

    @Test
    void unknownRefreshToken_isInvalid() {
        assertThat(wire.logIn(refresh("nonsense")).row()).isEqualTo("401 Invalid token");
    }

    @Test
    void refreshTokenLifetime_endsIt() {
        Answer login = wire.logIn(LOGIN.replace("}", ",'refresh_token_lifetime':30}"));
        assertThat(login.json().path("refresh_token_expires_in").asInt()).isEqualTo(1800);

        server.clock().advance(Duration.ofMinutes(29));
        assertThat(wire.logIn(refresh(login.text("refresh_token"))).status()).isEqualTo(200);
        server.clock().advance(Duration.ofMinutes(1));
        assertThat(wire.logIn(refresh(login.text("refresh_token"))).row()).isEqualTo("401 Invalid token");
    }

    @Test
    void eachUse_renewsTheIdleLimit() {
        String token = wire.logIn(LOGIN.replace("}", ",'refresh_token_revoke_unused_in':10}"))
                .text("refresh_token");
        for (int use = 0; use < 3; use++) {
            server.clock().advance(Duration.ofMinutes(9));
            assertThat(wire.logIn(refresh(token)).status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofMinutes(10));
        assertThat(wire.logIn(refresh(token)).status()).isEqualTo(401);
    }

    @Test
    void revocation_endsTheRefreshToken_andTheJwtLivesOn() {
        Answer login = wire.logIn(LOGIN);

        assertThat(wire.delete("/auth/tokens/" + login.text("refresh_token_id")).status())
                .isEqualTo(204);
        assertThat(server.activeRefreshTokens()).isEmpty();
        assertThat(wire.delete("/auth/tokens/" + login.text("refresh_token_id")).status())
                .isEqualTo(404);
        assertThat(wire.logIn(refresh(login.text("refresh_token"))).row()).isEqualTo("401 Token has been revoked");
    }

    @Test
    void revocation_mayEndTheJwtToo() {
        server.with(CteBehaviour.REVOCATION_ENDS_JWTS);
        Answer login = wire.logIn(LOGIN);
        wire.delete("/auth/tokens/" + login.text("refresh_token_id"));

        Answer refused = wire.get(TE + "/clients");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("codeDesc")).isEqualTo("NCERRUnauthorized");
    }

    @Test
    void revokeAllTokens_endsEverythingInMidLife() {
        String refresh = wire.logIn(LOGIN).text("refresh_token");
        server.revokeAllTokens();

        assertThat(wire.get(TE + "/clients").status()).isEqualTo(401);
        assertThat(wire.logIn(refresh(refresh)).status()).isEqualTo(401);
        assertThat(wire.logIn(LOGIN).status()).isEqualTo(200);
    }

    @Test
    void userCertificate_logsInItsOwner() {
        String body = "{'grant_type':'user_certificate'}";
        assertThat(wire.logIn(body).status()).isEqualTo(401);

        server.assumeClientCertificate(FakeCteServer.USER);
        assertThat(wire.logIn(body).text("refresh_token")).isNotEmpty();
    }

    @Test
    void clientCredential_givesNoRefreshToken() {
        String body = "{'grant_type':'client_credential','client_id':'app-1'}";
        server.addApiClient("app-1");
        assertThat(wire.logIn(body).row()).isEqualTo("401 Invalid Client");

        server.assumeClientCertificate("app-1");
        Answer login = wire.logIn(body);
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.json().has("refresh_token")).isFalse();
        assertThat(wire.get(TE + "/clients").status()).isEqualTo(200);
        assertThat(wire.logIn(body.replace("app-1", "app-2")).row()).isEqualTo("401 Invalid Client");
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
    void loginBody_isRefused(String body, int status) {
        assertThat(wire.logIn(body).status()).isEqualTo(status);
    }

    @Test
    void sparseLogin_hasOnlyItsTokens() {
        server.with(CteBehaviour.SPARSE_RESPONSES);
        assertThat(wire.logIn(LOGIN).json().fieldNames()).toIterable().containsExactly("jwt", "refresh_token");
    }

    @Test
    void jwtLifetime_canBeShort() {
        server.jwtLifetime(Duration.ofSeconds(2));
        assertThat(wire.logIn(LOGIN).json().path("duration").asInt()).isEqualTo(2);
        server.clock().advance(Duration.ofSeconds(2));
        assertThat(wire.get(TE + "/clients").status()).isEqualTo(401);
    }

    private static String refresh(String token) {
        return "{'grant_type':'refresh_token','refresh_token':'" + token + "'}";
    }
}
