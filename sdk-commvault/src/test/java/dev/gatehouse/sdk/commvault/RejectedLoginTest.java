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
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each failed login counts ("Limiting User Logon Attempts"), so later calls do not retry a rejected login either. */
class RejectedLoginTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;

    @BeforeEach
    void createInventory() {
        server = commvault.server();
        inventory = new Inventory(server);
    }

    @Test
    void wrongPassword_isSentOncePerClient() {
        try (CommvaultClient client = inventory.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            for (int call = 0; call < 8; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isExactlyInstanceOf(UnauthenticatedException.class);
            }
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @Test
    void lockedAccount_logsInAgainAfterTheLock() {
        server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
            }
            assertThat(inventory.lines()).containsExactly("POST /Login");

            server.clock().advance(Duration.ofMinutes(11));
            inventory.time.advance(Duration.ofMinutes(11));
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
    void lockedAccount_endOfLockUnknown_neverLogsInAgain(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
            inventory.time.advance(Duration.ofDays(1));
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @Test
    void requiredPasswordChange_neverLogsInAgain() {
        server.requirePasswordChange("admin", false);
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOf(PasswordChangeRequiredException.class);
            }
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @Test
    void serverError_nextCallLogsInAgain() {
        server.failNext(Fault.status(503));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(ServerErrorException.class);
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    /** A response of a proxy or a starting server says nothing about the password. */
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
    void responseNotOfALogin_nextCallLogsInAgain(String type, String body) {
        server.failNext(Fault.response(FakeResponse.text(200, type, body)));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(ResponseFormatException.class, e -> {
                        assertThat(e.operation()).isEqualTo("commvault.login");
                        assertThat(e.outcomeUnknown()).isFalse();
                    });
            assertThat(inventory.lines()).containsExactly("POST /Login");
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void incompleteResponse_nextCallLogsInAgain() {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", "{\"token\":\"QSDK")));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(TransportException.class);
            assertThat(inventory.lines()).containsExactly("POST /Login");
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, {\"errList\":[{\"errorCode\":1116}]}",
        "application/json, {}",
        "application/xml, <Resp><errList errorCode=\"1116\" errLogMessage=\"wrong\"/></Resp>"
    })
    void responseWithoutTokenOrWithError_isARejection(String type, String body) {
        server.failNext(Fault.response(FakeResponse.text(200, type, body)));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isExactlyInstanceOf(UnauthenticatedException.class);
            }
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json"})
    void malformedRenewalResponse_logsInAgain(String type) {
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.failNext(
                    RejectedLoginTest::isRenewal, Fault.response(FakeResponse.text(200, type, "<html>app</html>")));
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"isAccountLocked", "forcePasswordChange"})
    void accountClosedAtRenewal_sendsNoLogin(String reason) {
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.clearRequestsAndFaults();
            server.failNext(
                    RejectedLoginTest::isRenewal,
                    Fault.response(FakeResponse.text(
                            200, "application/json", "{\"" + reason + "\":true,\"remainingLockTime\":60}")));
            Class<?> type = reason.equals("isAccountLocked")
                    ? AccountLockedException.class
                    : PasswordChangeRequiredException.class;
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(type);
            }
            assertThat(inventory.lines())
                    .containsExactly("GET /V4/Plan/Summary", "POST /RenewLoginToken", "GET /V4/Plan/Summary");
        }
    }

    private static boolean isRenewal(ReceivedRequest request) {
        return request.path().endsWith("/RenewLoginToken");
    }
}
