package dev.gatehouse.sdk.testkit.nevis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.ServerOptions;
import dev.gatehouse.sdk.testkit.TlsClients;
import dev.gatehouse.sdk.testkit.nevis.TestClient.TestResponse;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginTest {

    private static final String ME = "/nevisidm/api/principal/v1/me";
    private static final String TOKEN = "/nevisidm/api/principal/v1/token";
    private static final String FORM = "application/x-www-form-urlencoded";

    @RegisterExtension
    final FakeServerExtension<FakeNevisServer> nevis = new FakeServerExtension<>(FakeNevisServer::start);

    private FakeNevisServer server;

    @BeforeEach
    void start() {
        server = nevis.server();
    }

    @Test
    void apiKey_isBase64WithoutPadding() throws Exception {
        String secret = "s".repeat(64);
        server.addApiKey("1054", "1024", secret);
        byte[] key = ("1054:1024:" + secret).getBytes(StandardCharsets.UTF_8);
        String padded = Base64.getEncoder().encodeToString(key);

        assertThat(padded).endsWith("=");
        assertThat(TestClient.bearer(server, padded.replace("=", ""))
                        .get("clients")
                        .status())
                .isEqualTo(200);
        assertThat(TestClient.bearer(server, padded).get("clients").status()).isEqualTo(401);
    }

    @Test
    void secToken_isReadFromTheHeaderOfItsCaller() throws Exception {
        server.addSecToken("X-Sec", "abc").without("AccessControl.ClientView");

        assertThat(new TestClient(server, "x-sec", "abc").get("clients").status())
                .isEqualTo(403);
        assertThat(new TestClient(server, "x-sec", "abd").get("clients").status())
                .isEqualTo(401);
        assertThat(new TestClient(server, "Y-Sec", "abc").get("clients").status())
                .isEqualTo(401);
    }

    @Test
    void certificate_identifiesRequestsWithoutCredentials() throws Exception {
        try (FakeNevisServer https = FakeNevisServer.start(ServerOptions.https())) {
            NevisCaller caller = https.addClientCertificate("batch");
            HttpClient http = TlsClients.sending(https.authority().issue("batch"), https.certificate());
            assertThat(new TestClient(https, http).get("clients").status()).isEqualTo(200);
            assertThat(new TestClient(https, http, "Authorization", "Bearer wrong")
                            .get("clients")
                            .status())
                    .isEqualTo(401);

            HttpClient unknown = TlsClients.sending(https.authority().issue("other"), https.certificate());
            assertThat(new TestClient(https, unknown).get("clients").status()).isEqualTo(401);
            HttpClient none = TlsClients.trusting(https.certificate());
            assertThat(new TestClient(https, none).get("clients").status()).isEqualTo(401);

            https.revoke(caller);
            assertThat(new TestClient(https, http).get("clients").status()).isEqualTo(401);
        }
    }

    @Test
    void clientCredentials_returnATokenThatExpires() throws Exception {
        server.addOAuthClient("app", "p:w");
        String token = accessToken("/oauth/token");
        assertThat(TestClient.bearer(server, token).get("clients").status()).isEqualTo(200);

        server.clock().advance(Duration.ofMinutes(61));
        assertThat(TestClient.bearer(server, token).get("clients").status()).isEqualTo(401);

        String next = accessToken("/oauth/token");
        server.revokeAllTokens();
        assertThat(TestClient.bearer(server, next).get("clients").status()).isEqualTo(401);
    }

    @Test
    void tokenPath_isConfigurable() throws Exception {
        server.addOAuthClient("app", "p:w");
        server.options().tokenPath("/oauth2/token").tokenLifetime(Duration.ofMinutes(1));

        String token = accessToken("/oauth2/token");
        server.clock().advance(Duration.ofSeconds(60));
        assertThat(TestClient.bearer(server, token).get("clients").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "app:bad | grant_type=client_credentials&scope=nevis | 401 | invalid_client",
                "app | grant_type=client_credentials&scope=nevis | 401 | invalid_client",
                "app:good | grant_type=password&scope=nevis | 400 | unsupported_grant_type",
                "app:good | grant_type=client_credentials&scope=other | 400 | invalid_scope"
            })
    void clientCredentials_areRejected(String pair, String form, int status, String error) throws Exception {
        server.addOAuthClient("app", "good");
        TestResponse response = basic(pair).send("POST", "/oauth/token", form, FORM);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().path("error").asText()).isEqualTo(error);
    }

    @Test
    void clientCredentials_mustBeSentAsAForm() throws Exception {
        server.addOAuthClient("app", "good");
        TestResponse response =
                basic("app:good").send("POST", "/oauth/token", "grant_type=client_credentials", "application/json");
        assertThat(response.status()).isEqualTo(400);
        assertThat(new TestClient(server, "Authorization", "Basic !")
                        .send("POST", "/oauth/token", "a", FORM)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void withoutLogin_isA401WithoutBody_inTheQueryApiWithItsEnvelope() throws Exception {
        TestResponse core = new TestClient(server).get("clients");
        assertThat(core.status()).isEqualTo(401);
        assertThat(core.text()).isEmpty();
        assertThat(core.headers().firstValue("WWW-Authenticate")).isPresent();

        TestResponse query = new TestClient(server).get("/nevisidm/api/query/v1/clients?q=x");
        assertThat(query.status()).isEqualTo(401);
        assertThat(query.json().at("/messages/errors/0").isTextual()).isTrue();

        server.revoke(server.root());
        assertThat(TestClient.root(server).get("clients").status()).isEqualTo(401);
    }

    @Test
    void withoutLogin_mayBeHtmlOrARedirectToALoginPage() throws Exception {
        server.options().loginRejection(LoginRejection.HTML);
        TestResponse html = new TestClient(server).get("clients");
        assertThat(html.status()).isEqualTo(401);
        assertThat(html.text()).startsWith("<html>");

        server.options().loginRejection(LoginRejection.REDIRECT);
        TestResponse redirect = new TestClient(server).get("clients");
        assertThat(redirect.status()).isEqualTo(302);
        TestResponse page = new TestClient(server).get(redirect.location());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void me_returnsTheCallersUser() throws Exception {
        server.addUser("100", "u1", "jdoe")
                .changeUser(
                        "100",
                        "u1",
                        Map.of(
                                "name.firstName",
                                "Jo",
                                "name.familyName",
                                "Doe",
                                "contacts.email",
                                "jo@example.org",
                                "languageCode",
                                "EN"))
                .addUnit("100", "unit");
        server.root().as("100", "u1");
        TestClient root = TestClient.root(server);
        root.post("100/users/u1/profiles", "{'extId':'p1','unitExtId':'unit'}");

        assertThat(root.get(ME).json().toString())
                .isEqualTo(
                        "{\"userExtId\":\"u1\",\"loginId\":\"jdoe\",\"fullName\":\"Jo Doe\",\"email\":\"jo@example.org\","
                                + "\"displayLanguageCode\":\"EN\",\"clientExtId\":\"100\",\"clientName\":\"Default\","
                                + "\"profileExtId\":\"p1\",\"unitExtId\":\"unit\"}");

        server.root().without(NevisCaller.SELF_ADMIN);
        assertThat(root.get(ME).outcome()).isEqualTo("403 errors.insufficientRightsFunction");
    }

    @Test
    void me_ofACallerWhoIsNotAUser_isNoRecord() throws Exception {
        assertThat(TestClient.root(server).get(ME).outcome()).isEqualTo("404 errors.noRecord");
    }

    @Test
    void permissions_areTheCallersRights() throws Exception {
        server.root().only("AccessControl.ClientView");
        TestResponse response = TestClient.root(server).get("/nevisidm/api/principal/v1/permissions");
        assertThat(response.json().toString()).isEqualTo("{\"elementaryPermissions\":[\"AccessControl.ClientView\"]}");
        assertThatThrownBy(() -> server.root().without("ClientView")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void protectedFields_requireATokenInSelfAdministration() throws Exception {
        TestClient self = self();
        String patch = "{'contacts':{'email':'new@example.org'}}";

        TestResponse missing = self.patch("100/users/u1", patch);
        assertThat(missing.outcome()).isEqualTo("401 errors.modifyProtectedFieldInvalidJWTToken");
        assertThat(missing.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(self.patch("100/users/u1", "{'remarks':'free'}").status()).isEqualTo(200);

        TestResponse token = self.post(TOKEN, "{'username':'jdoe','password':'pw','grant_type':'password'}");
        assertThat(token.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(token.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(token.headers().firstValue("Pragma")).contains("no-cache");
        String jwt = token.json().path("access_token").asText();
        assertThat(jwt.split("\\.")).hasSize(3);

        assertThat(self.with("X-Token", jwt).patch("100/users/u1", patch).status())
                .isEqualTo(200);
        assertThat(self.with("X-Token", "Bearer " + jwt)
                        .patch("100/users/u1", patch)
                        .outcome())
                .isEqualTo("401 errors.invalidJWTToken");

        server.clock().advance(Duration.ofHours(2));
        server.options().textChallenge(true);
        TestResponse expired = self.with("X-Token", jwt).patch("100/users/u1", patch);
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(expired.text()).isEqualTo("The token is invalid or has expired");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'username':'jdoe','password':'bad','grant_type':'password'} | 401 errors.userLoginFailed",
                "{'username':'other','password':'pw','grant_type':'password'} | 401 errors.userLoginFailed",
                "{'username':'jdoe','password':'pw','grant_type':'x'} | 422 errors.invalidParameter",
                "{'username':'jdoe','password':'pw','scope':'x'} | 422 errors.deserialization"
            })
    void token_isRejected(String body, String outcome) throws Exception {
        assertThat(self().post(TOKEN, body).outcome()).isEqualTo(outcome);
    }

    @Test
    void selfAdministration_isLimitedToTheOwnUser() throws Exception {
        server.addUser("100", "u2", "other");
        TestClient self = self();
        assertThat(self.get("100/users/u1").status()).isEqualTo(200);
        assertThat(self.get("100/users/u2").outcome()).isEqualTo("403 errors.insufficientRightsFunction");
        assertThat(self.patch("100/users/u2", "{}").outcome()).isEqualTo("403 errors.insufficientRightsFunction");
    }

    private TestClient self() {
        server.addUser("100", "u1", "jdoe").setPassword("100", "u1", "pw");
        server.addBearerToken("own").as("100", "u1").only(NevisCaller.SELF_ADMIN);
        return TestClient.bearer(server, "own");
    }

    private String accessToken(String path) throws Exception {
        TestResponse response =
                basic("app:p%3Aw").send("POST", path, "grant_type=client_credentials&scope=nevis", FORM);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().path("expires_in").isNumber()).isTrue();
        return response.json().path("access_token").asText();
    }

    private TestClient basic(String pair) {
        byte[] bytes = pair.getBytes(StandardCharsets.UTF_8);
        return new TestClient(
                server, "Authorization", "Basic " + Base64.getEncoder().encodeToString(bytes));
    }
}
