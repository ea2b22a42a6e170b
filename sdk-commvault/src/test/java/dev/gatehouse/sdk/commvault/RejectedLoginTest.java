package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Limiting User Logon Attempts": each failed login counts, so none is repeated, by a later call neither. */
class RejectedLoginTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory estate;

    @BeforeEach
    void estateExists() {
        server = commvault.server();
        estate = new Inventory(server);
    }

    @Test
    void wrongPassword_isSentOnceInTheLifeOfAClient() {
        try (CommvaultClient client = estate.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            for (int call = 0; call < 8; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isExactlyInstanceOf(UnauthenticatedException.class);
            }
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @Test
    void lockedAccount_isTriedAgainWhenTheLockHasEnded() {
        server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
            }
            assertThat(estate.lines()).containsExactly("POST /Login");

            server.clock().advance(Duration.ofMinutes(11));
            estate.time.advance(Duration.ofMinutes(11));
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"isAccountLocked\":true}",
                "{\"isAccountLocked\":\"True\",\"remainingLockTime\":-5}",
                "{\"isAccountLocked\":1,\"remainingLockTime\":\"soon\",\"data\":\"x\"}",
                "{\"isAccountLocked\":\"1\",\"remainingLockTime\":9223372036854775807}"
            })
    void lockWithoutAnEndToCountOn_isNotTriedAgain(String body) {
        server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
            estate.time.advance(Duration.ofDays(1));
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @Test
    void forcedPasswordChange_isNotTriedAgain() {
        server.requirePasswordChange("admin", false);
        try (CommvaultClient client = estate.client(Inventory.password())) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOf(PasswordChangeRequiredException.class);
            }
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @Test
    void loginThatTheServerCouldNotJudge_isTriedAtTheNextCall() {
        server.failNext(Fault.status(503));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(ServerErrorException.class);
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    /** A proxy's, or a starting server's: it says nothing about the password. */
    @ParameterizedTest
    @CsvSource({
        "application/json, ''",
        "text/plain, ''",
        "text/plain, OK",
        "text/html, <html>Sign in</html>",
        "application/json, <html>Sign in</html>",
        "application/json, {\"token\":x}",
        "application/json, []",
        "application/json, null",
        "application/xml, <Resp token=\"QSDK 1\" errorCode=\"0\"/>"
    })
    void answerThatIsNoLoginAnswer_isNoRefusal_andTheNextCallTriesAnew(String type, String body) {
        server.failNext(Fault.reply(Reply.text(200, type, body)));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                        assertThat(e.operation()).isEqualTo("commvault.login");
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
            assertThat(estate.lines()).containsExactly("POST /Login");
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void answerThatBrokeOff_isALostOne_andTheNextCallTriesAnew() {
        server.failNext(Fault.reply(Reply.text(200, "application/json", "{\"token\":\"QSDK")));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(TransportException.class);
            assertThat(estate.lines()).containsExactly("POST /Login");
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {\"errList\":[{\"errorCode\":1116}]}",
        "application/json, {}",
        "application/xml, <Resp><errList errorCode=\"1116\" errLogMessage=\"wrong\"/></Resp>"
    })
    void answerWithoutAToken_orWithAnErrorInIt_isARefusal(String type, String body) {
        server.failNext(Fault.reply(Reply.text(200, type, body)));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isExactlyInstanceOf(UnauthenticatedException.class);
            }
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void renewalThatIsNotUnderstood_logsInAgain(String type) {
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.failNext(RejectedLoginTest::isRenewal, Fault.reply(Reply.text(200, type, "<html>app</html>")));
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isAccountLocked", "forcePasswordChange"})
    void accountThatIsClosedAtTheRenewal_isNotTriedByALoginToo(String why) {
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.forget();
            server.failNext(
                    RejectedLoginTest::isRenewal,
                    Fault.reply(
                            Reply.text(200, "application/json", "{\"" + why + "\":true,\"remainingLockTime\":60}")));
            Class<?> type = why.equals("isAccountLocked")
                    ? AccountLockedException.class
                    : PasswordChangeRequiredException.class;
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(type);
            }
            assertThat(estate.lines())
                    .containsExactly("GET /V4/Plan/Summary", "POST /RenewLoginToken", "GET /V4/Plan/Summary");
        }
    }

    private static boolean isRenewal(Received request) {
        return request.path().endsWith("/RenewLoginToken");
    }
}
