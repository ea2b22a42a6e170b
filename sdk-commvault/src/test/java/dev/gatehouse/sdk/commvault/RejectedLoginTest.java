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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        "application/json, {}",
        "application/json, {\"token\":\"\"}",
        "application/json, '{\"token\":null,\"errList\":null}'",
        "application/json, '{\"errList\":[],\"loginAttempts\":0,\"remainingLockTime\":0}'",
        "application/json, {\"isAccountLocked\":\"perhaps\"}",
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
        "application/json, '{\"errorCode\":0,\"errList\":[{\"errorCode\":1116}]}'",
        "application/json, {\"errList\":[{\"errLogMessage\":\"wrong\"}]}",
        "application/json, {\"loginAttempts\":2}",
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

    /** A PIN is valid once: the login after a failed renewal gets another one. */
    @Test
    void secondFactor_isSuppliedForEachLogin_notForRenewals() {
        server.requirePins("admin", "111111", "222222");
        Iterator<String> pins = List.of("111111", "222222").iterator();
        try (CommvaultClient client =
                inventory.client(Inventory.password().withSecondFactor(() -> Secret.of(pins.next())))) {
            client.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            client.plans().summaries();
            assertThat(pins.hasNext()).isTrue();

            server.endSessions();
            server.clearRequestsAndFaults();
            assertThat(client.plans().summaries()).isNotEmpty();
            assertThat(inventory.lines())
                    .containsExactly(
                            "GET /V4/Plan/Summary", "POST /RenewLoginToken", "POST /Login", "GET /V4/Plan/Summary");
            String sent = Base64.getEncoder().encodeToString("pässword222222".getBytes(StandardCharsets.UTF_8));
            assertThat(server.received().get(2).requireJson()).containsEntry("password", sent);
        }
    }

    @Test
    void secondFactorIsMissing_noLoginIsSent_nextCallAsksAgain() {
        server.requirePins("admin", "111111");
        AtomicInteger asked = new AtomicInteger();
        CommvaultCredentials credentials = Inventory.password().withSecondFactor(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("nobody is here");
            }
            return Secret.of("111111");
        });
        try (CommvaultClient client = inventory.client(credentials)) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("nobody is here");
            assertThat(inventory.lines()).isEmpty();
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void secondFactor_isOnlyForPasswords() {
        assertThatThrownBy(() -> CommvaultCredentials.saasServicePrincipal("sp", Secret.of("s"))
                        .withSecondFactor(() -> Secret.of("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secondFactor");
    }

    private static boolean isRenewal(ReceivedRequest request) {
        return request.path().endsWith("/RenewLoginToken");
    }
}
