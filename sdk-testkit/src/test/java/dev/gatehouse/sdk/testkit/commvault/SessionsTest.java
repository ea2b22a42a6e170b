package dev.gatehouse.sdk.testkit.commvault;

import static dev.gatehouse.sdk.testkit.commvault.TestClient.base64;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.call;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.get;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.login;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.loginBody;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.open;
import static dev.gatehouse.sdk.testkit.commvault.TestClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;

    @BeforeEach
    void addUser() {
        server = commvault.server();
        server.addUser("admin", "pässword");
    }

    @Test
    void login_base64Password_returnsATokenThatIsSentUnchanged() {
        TestClient.TestResponse response = login(server, "admin", "pässword");

        String token = response.at("/token").asText();
        assertThat(response.status()).isEqualTo(200);
        assertThat(token).startsWith("QSDK ").hasSizeGreaterThan(300);
        assertThat(response.at("/aliasName").isTextual()).isTrue();
        assertThat(response.at("/capability").asLong()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(response.at("/errList").isEmpty()).isTrue();
        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(200);
        assertThat(get(server.url() + "/V4/User", token.substring(5)).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\":\"admin\",\"password\":\"pässword\"}",
                "{\"username\":\"x\",\"password\":\"eA==\"}"
            })
    void login_wrongPassword_is200WithoutToken(String body) {
        TestClient.TestResponse response = open(server.url() + "/Login", body);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().has("token")).isFalse();
        assertThat(response.at("/errList/0/errorCode").asInt()).isEqualTo(1116);
        assertThat(response.at("/errList/0/errLogMessage").asText()).isNotEmpty();
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void login_withPins_eachPinIsValidOnce() {
        server.requirePins("admin", "111111", "222222");
        assertThat(hasToken(login(server, "admin", "pässword"))).isFalse();
        assertThat(hasToken(login(server, "admin", "pässword111111"))).isFalse();
        server.requirePins("admin", "333333", "444444");
        assertThat(hasToken(login(server, "admin", "pässword333333"))).isTrue();
        assertThat(hasToken(login(server, "admin", "pässword333333"))).isFalse();
        assertThat(hasToken(login(server, "admin", "pässword"))).isFalse();
    }

    private static boolean hasToken(TestClient.TestResponse response) {
        return response.json().has("token");
    }

    @Test
    void issuedToken_isRenewedWithItsDeviceId() {
        String token = server.issueToken("admin", "device");
        for (String device : new String[] {"other", "device"}) {
            TestClient.TestResponse renewal = call(
                    "POST",
                    server.url() + "/RenewLoginToken",
                    token,
                    "{\"deviceId\":\"" + device + "\",\"sessionId\":\"" + token + "\"}");
            assertThat(hasToken(renewal)).isEqualTo(device.equals("device"));
        }
    }

    @Test
    void login_missingFieldOrContentType_is400() {
        assertThat(open(server.url() + "/Login", "{\"username\":\"admin\"}").status())
                .isEqualTo(400);
        assertThat(open(server.url() + "/Login", "no JSON").status()).isEqualTo(400);
        assertThat(open(server.url() + "/Login", loginBody("admin", "pässword", ",\"commserver\":\"x\""))
                        .status())
                .isEqualTo(400);
        TestClient.TestResponse undeclared =
                send("POST", server.url() + "/Login", loginBody("admin", "pässword", ""), "Accept", "application/json");
        assertThat(undeclared.status()).isEqualTo(400);
    }

    @Test
    void login_domainUser_isNamedByDomainAndName() {
        server.addUser("corp\\anna", "s");

        assertThat(open(server.url() + "/Login", loginBody("anna", "s", ",\"domain\":\"corp\""))
                        .json()
                        .has("token"))
                .isTrue();
        assertThat(login(server, "anna", "s").json().has("token")).isFalse();
    }

    @Test
    void login_tooManyFailures_lockTheAccount() {
        server.lockAfter(2, Duration.ofHours(1));
        assertThat(login(server, "admin", "no").at("/isAccountLocked").asBoolean())
                .isFalse();

        TestClient.TestResponse locked = login(server, "admin", "no");
        assertThat(locked.at("/isAccountLocked").asBoolean()).isTrue();
        assertThat(locked.at("/loginAttempts").asInt()).isEqualTo(2);
        assertThat(locked.at("/remainingLockTime").asLong()).isBetween(3590L, 3600L);
        assertThat(login(server, "admin", "pässword").json().has("token")).isFalse();

        server.clock().advance(Duration.ofMinutes(61));
        assertThat(login(server, "admin", "pässword").json().has("token")).isTrue();
    }

    @Test
    void login_lockTimeAsRemainingAttempts_countsDown() {
        server.lockAfter(3, Duration.ofHours(1)).lockTimeCountsAttempts();

        assertThat(login(server, "admin", "no").at("/remainingLockTime").asInt())
                .isEqualTo(2);
    }

    @Test
    void login_lockedByTheTest_reportsTheLockTime() {
        server.lock("admin", Duration.ofMinutes(10));

        assertThat(login(server, "admin", "pässword").at("/remainingLockTime").asLong())
                .isBetween(590L, 600L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void login_passwordMustBeChanged_isReported(boolean issueToken) {
        server.requirePasswordChange("admin", issueToken);

        TestClient.TestResponse response = login(server, "admin", "pässword");
        assertThat(response.at("/forcePasswordChange").asBoolean()).isTrue();
        assertThat(response.json().has("token")).isEqualTo(issueToken);
    }

    @ParameterizedTest
    @CsvSource({
        "ERR_LIST, errLogMessage, /errList/0/errLogMessage",
        "ERR_LIST, message, /errList/0/message",
        "TOP_LEVEL, errorMessage, /errorMessage",
        "ERROR, errorString, /error/errorString"
    })
    void login_failure_hasTheConfiguredShape(ErrorShape shape, String field, String pointer) {
        server.loginErrorShape(shape, field);

        assertThat(login(server, "admin", "no").at(pointer).asText()).isNotEmpty();
    }

    @Test
    void login_failureByStatus_is401() {
        server.failureStatus(FailureStatus.NEVER_200);

        assertThat(login(server, "admin", "no").status()).isEqualTo(401);
    }

    @Test
    void token_expiresWithoutUse_andStaysValidWithUse() {
        String token = login(server, "admin", "pässword").at("/token").asText();
        for (int i = 0; i < 3; i++) {
            server.clock().advance(Duration.ofMinutes(29));
            assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofMinutes(30));

        TestClient.TestResponse rejected = get(server.url() + "/V4/User", token);
        assertThat(rejected.status()).isEqualTo(401);
        assertThat(rejected.at("/errorCode").asInt()).isEqualTo(5);
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void token_timeoutOfTheLogin_changesItsLifetime() {
        String token = open(server.url() + "/Login", loginBody("admin", "pässword", ",\"timeout\":5"))
                .at("/token")
                .asText();
        server.clock().advance(Duration.ofMinutes(6));

        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(401);
    }

    @Test
    void renewal_expiredTokenAndItsDeviceId_returnsANewToken() {
        String old = tokenOf("laptop");
        server.clock().advance(Duration.ofHours(5));

        TestClient.TestResponse renewed = renew(old, "laptop");
        assertThat(renewed.at("/error").isEmpty()).isTrue();
        String token = renewed.at("/token").asText();
        assertThat(token).startsWith("QSDK ").isNotEqualTo(old);
        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(200);
        assertThat(renew(old, "laptop").status()).isEqualTo(401);
    }

    @Test
    void renewal_otherDeviceId_isRejectedWithStatus200() {
        TestClient.TestResponse rejected = renew(tokenOf("laptop"), "phone");

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(rejected.json().has("token")).isFalse();
        assertThat(rejected.at("/error/errLogMessage").asText()).isNotEmpty();
    }

    @Test
    void renewal_loginWithoutDeviceId_isRejected() {
        String token = login(server, "admin", "pässword").at("/token").asText();

        assertThat(renew(token, "laptop").json().has("token")).isFalse();
    }

    @Test
    void renewal_missingHeaderOrField_isRejected() {
        String token = tokenOf("laptop");
        String body = "{\"sessionId\":\"" + token + "\"}";

        assertThat(open(server.url() + "/RenewLoginToken", body).status()).isEqualTo(401);
        assertThat(call("POST", server.url() + "/RenewLoginToken", token, body).status())
                .isEqualTo(400);
    }

    @Test
    void logout_isPlainText_andASecondOneIs401() {
        String token = server.issueToken("admin");

        TestClient.TestResponse done = call("POST", server.url() + "/Logout", token, "");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.contentType()).startsWith("text/plain");
        TestClient.TestResponse again = call("POST", server.url() + "/Logout", token, "");
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.at("/errorCode").asInt()).isEqualTo(5);
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void rejectedToken_hasTheConfiguredResponse() {
        server.unauthorizedResponse(FakeResponse.text(401, "text/html", "<html><title>Sign in</title></html>"));

        assertThat(get(server.url() + "/V4/User", "QSDK no").text()).contains("<title>");
    }

    @Test
    void endSessions_invalidatesAllTokens() {
        String token = server.issueToken("admin");
        server.endSessions();

        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(401);
    }

    @Test
    void whoAmI_returnsTheCaller() {
        assertThat(call("POST", server.url() + "/WhoAmI", server.issueToken("admin"), "")
                        .at("/user/userName")
                        .asText())
                .isEqualTo("admin");
    }

    @Test
    void saas_tokenIsNestedAndSentAsBearer() {
        try (FakeCommvaultServer saas = FakeCommvaultServer.startSaas()) {
            saas.addUser("anna@example.com", "s");
            saas.addServicePrincipal("robot", "plain");
            String token =
                    login(saas, "anna@example.com", "s").at("/data/authToken").asText();

            assertThat(token).isNotEmpty().doesNotContain(" ");
            assertThat(bearer("GET", saas.url() + "/V4/User", token).status()).isEqualTo(200);
            assertThat(get(saas.url() + "/V4/User", token).status()).isEqualTo(401);
            assertThat(bearer("POST", saas.url() + "/RenewLoginToken", token).status())
                    .isEqualTo(404);
            assertThat(bearer("POST", saas.url() + "/Logout", token).status()).isEqualTo(200);
            assertThat(bearer("GET", saas.url() + "/V4/User", token).status()).isEqualTo(401);
            String plain = "{\"username\":\"robot\",\"password\":\"plain\"}";
            assertThat(open(saas.url() + "/Login", plain).at("/data/authToken").asText())
                    .isNotEmpty();
            assertThat(open(saas.url() + "/Login", plain.replace("plain", base64("plain")))
                            .json()
                            .has("data"))
                    .isFalse();
        }
    }

    private static TestClient.TestResponse bearer(String method, String url, String token) {
        return send(method, url, "", "Accept", "application/json", "Authorization", "Bearer " + token);
    }

    private String tokenOf(String deviceId) {
        String more = ",\"deviceId\":\"" + deviceId + "\"";
        return open(server.url() + "/Login", loginBody("admin", "pässword", more))
                .at("/token")
                .asText();
    }

    private TestClient.TestResponse renew(String token, String deviceId) {
        String body = "{\"sessionId\":\"%s\",\"deviceId\":\"%s\"}".formatted(token, deviceId);
        return call("POST", server.url() + "/RenewLoginToken", token, body);
    }
}
