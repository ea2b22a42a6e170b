package dev.gatehouse.sdk.testkit.commvault;

import static dev.gatehouse.sdk.testkit.commvault.Wire.base64;
import static dev.gatehouse.sdk.testkit.commvault.Wire.call;
import static dev.gatehouse.sdk.testkit.commvault.Wire.get;
import static dev.gatehouse.sdk.testkit.commvault.Wire.login;
import static dev.gatehouse.sdk.testkit.commvault.Wire.loginBody;
import static dev.gatehouse.sdk.testkit.commvault.Wire.open;
import static dev.gatehouse.sdk.testkit.commvault.Wire.send;
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
    void userExists() {
        server = commvault.server();
        server.addUser("admin", "pässword");
    }

    @Test
    void login_base64Password_yieldsTokenThatIsSentBackUnchanged() {
        Wire.Result answer = login(server, "admin", "pässword");

        String token = answer.at("/token").asText();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(token).startsWith("QSDK ").hasSizeGreaterThan(300);
        assertThat(answer.at("/aliasName").isTextual()).isTrue();
        assertThat(answer.at("/capability").asLong()).isGreaterThan(Integer.MAX_VALUE);
        assertThat(answer.at("/errList").isEmpty()).isTrue();
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
        Wire.Result answer = open(server.url() + "/Login", body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().has("token")).isFalse();
        assertThat(answer.at("/errList/0/errorCode").asInt()).isEqualTo(1116);
        assertThat(answer.at("/errList/0/errLogMessage").asText()).isNotEmpty();
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void login_missingFieldOrContentType_is400() {
        assertThat(open(server.url() + "/Login", "{\"username\":\"admin\"}").status())
                .isEqualTo(400);
        assertThat(open(server.url() + "/Login", "no JSON").status()).isEqualTo(400);
        assertThat(open(server.url() + "/Login", loginBody("admin", "pässword", ",\"commserver\":\"x\""))
                        .status())
                .isEqualTo(400);
        Wire.Result undeclared =
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
    void login_tooManyFailures_lockTheAccountForAWhile() {
        server.lockAfter(2, Duration.ofHours(1));
        assertThat(login(server, "admin", "no").at("/isAccountLocked").asBoolean())
                .isFalse();

        Wire.Result locked = login(server, "admin", "no");
        assertThat(locked.at("/isAccountLocked").asBoolean()).isTrue();
        assertThat(locked.at("/loginAttempts").asInt()).isEqualTo(2);
        assertThat(locked.at("/remainingLockTime").asLong()).isBetween(3590L, 3600L);
        assertThat(login(server, "admin", "pässword").json().has("token")).isFalse();

        server.clock().advance(Duration.ofMinutes(61));
        assertThat(login(server, "admin", "pässword").json().has("token")).isTrue();
    }

    @Test
    void login_lockTimeReadAsAttemptsLeft_countsDown() {
        server.lockAfter(3, Duration.ofHours(1)).lockTimeCountsAttempts();

        assertThat(login(server, "admin", "no").at("/remainingLockTime").asInt())
                .isEqualTo(2);
    }

    @Test
    void login_lockedByHand_saysHowLong() {
        server.lock("admin", Duration.ofMinutes(10));

        assertThat(login(server, "admin", "pässword").at("/remainingLockTime").asLong())
                .isBetween(590L, 600L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void login_passwordMustBeChanged_saysSo(boolean tokenNevertheless) {
        server.requirePasswordChange("admin", tokenNevertheless);

        Wire.Result answer = login(server, "admin", "pässword");
        assertThat(answer.at("/forcePasswordChange").asBoolean()).isTrue();
        assertThat(answer.json().has("token")).isEqualTo(tokenNevertheless);
    }

    @ParameterizedTest
    @CsvSource({
        "ERR_LIST, errLogMessage, /errList/0/errLogMessage",
        "ERR_LIST, message, /errList/0/message",
        "TOP_LEVEL, errorMessage, /errorMessage",
        "ERROR, errorString, /error/errorString"
    })
    void login_failure_standsWhereAsked(ErrorShape shape, String field, String pointer) {
        server.loginErrorShape(shape, field);

        assertThat(login(server, "admin", "no").at(pointer).asText()).isNotEmpty();
    }

    @Test
    void login_failureByStatus_is401() {
        server.failureStatus(FailureStatus.NEVER_200);

        assertThat(login(server, "admin", "no").status()).isEqualTo(401);
    }

    @Test
    void token_endsWithoutUse_andLivesOnWithUse() {
        String token = login(server, "admin", "pässword").at("/token").asText();
        for (int i = 0; i < 3; i++) {
            server.clock().advance(Duration.ofMinutes(29));
            assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(200);
        }
        server.clock().advance(Duration.ofMinutes(30));

        Wire.Result refused = get(server.url() + "/V4/User", token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.at("/errorCode").asInt()).isEqualTo(5);
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void token_timeoutAtLogin_changesItsLife() {
        String token = open(server.url() + "/Login", loginBody("admin", "pässword", ",\"timeout\":5"))
                .at("/token")
                .asText();
        server.clock().advance(Duration.ofMinutes(6));

        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(401);
    }

    @Test
    void renewal_expiredTokenAndItsDeviceId_yieldANewToken() {
        String old = tokenOf("laptop");
        server.clock().advance(Duration.ofHours(5));

        Wire.Result renewed = renew(old, "laptop");
        assertThat(renewed.at("/error").isEmpty()).isTrue();
        String token = renewed.at("/token").asText();
        assertThat(token).startsWith("QSDK ").isNotEqualTo(old);
        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(200);
        assertThat(renew(old, "laptop").status()).isEqualTo(401);
    }

    @Test
    void renewal_otherDeviceId_isRefusedInsideA200() {
        Wire.Result refused = renew(tokenOf("laptop"), "phone");

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.json().has("token")).isFalse();
        assertThat(refused.at("/error/errLogMessage").asText()).isNotEmpty();
    }

    @Test
    void renewal_loginWithoutDeviceId_isRefused() {
        String token = login(server, "admin", "pässword").at("/token").asText();

        assertThat(renew(token, "laptop").json().has("token")).isFalse();
    }

    @Test
    void renewal_missingHeaderOrField_isRefused() {
        String token = tokenOf("laptop");
        String body = "{\"sessionId\":\"" + token + "\"}";

        assertThat(open(server.url() + "/RenewLoginToken", body).status()).isEqualTo(401);
        assertThat(call("POST", server.url() + "/RenewLoginToken", token, body).status())
                .isEqualTo(400);
    }

    @Test
    void logout_isPlainText_andTheSecondTimeA401() {
        String token = server.issueToken("admin");

        Wire.Result done = call("POST", server.url() + "/Logout", token, "");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.contentType()).startsWith("text/plain");
        Wire.Result again = call("POST", server.url() + "/Logout", token, "");
        assertThat(again.status()).isEqualTo(401);
        assertThat(again.at("/errorCode").asInt()).isEqualTo(5);
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void refusedToken_isAnsweredAsAsked() {
        server.unauthorizedResponse(FakeResponse.text(401, "text/html", "<html><title>Sign in</title></html>"));

        assertThat(get(server.url() + "/V4/User", "QSDK no").text()).contains("<title>");
    }

    @Test
    void endedSessions_areUnknown() {
        String token = server.issueToken("admin");
        server.endSessions();

        assertThat(get(server.url() + "/V4/User", token).status()).isEqualTo(401);
    }

    @Test
    void whoAmI_namesTheCaller() {
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

    private static Wire.Result bearer(String method, String url, String token) {
        return send(method, url, "", "Accept", "application/json", "Authorization", "Bearer " + token);
    }

    private String tokenOf(String deviceId) {
        String more = ",\"deviceId\":\"" + deviceId + "\"";
        return open(server.url() + "/Login", loginBody("admin", "pässword", more))
                .at("/token")
                .asText();
    }

    private Wire.Result renew(String token, String deviceId) {
        String body = "{\"sessionId\":\"%s\",\"deviceId\":\"%s\"}".formatted(token, deviceId);
        return call("POST", server.url() + "/RenewLoginToken", token, body);
    }
}
