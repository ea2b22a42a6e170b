package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gatehouse.sdk.commvault.CommvaultCredentials.Scheme;
import dev.gatehouse.sdk.commvault.error.AccountLockedException;
import dev.gatehouse.sdk.commvault.error.CommvaultError;
import dev.gatehouse.sdk.commvault.error.ErrorCode;
import dev.gatehouse.sdk.commvault.error.PasswordChangeRequiredException;
import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.NotFoundException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    private static final int THREADS = 64;

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
    void login_sendsPasswordAsBase64OfUtf8_tokenIsSentUnchanged() {
        try (CommvaultClient client = inventory.client(Inventory.password()
                .withDomain("corp")
                .withCommserver("host*cs")
                .withTimeout(Duration.ofHours(1)))) {
            server.addUser("corp\\admin", "pässword");
            client.plans().summaries();
        }

        String base64 = Base64.getEncoder().encodeToString("pässword".getBytes(StandardCharsets.UTF_8));
        List<ReceivedRequest> received = server.received();
        assertThat(inventory.lines()).containsExactly("POST /Login", "GET /V4/Plan/Summary", "POST /Logout");
        assertThat(received.get(0).text())
                .isEqualTo("{\"username\":\"admin\",\"password\":\"" + base64 + "\",\"domain\":\"corp\","
                        + "\"commserver\":\"host*cs\",\"deviceId\":\"tests\",\"timeout\":60}");
        assertThat(received.get(0).header("Authtoken")).isEmpty();
        String token = received.get(1).header("Authtoken").orElseThrow();
        assertThat(token).startsWith("QSDK ");
        assertThat(received.get(2).header("Authtoken")).contains(token);
        assertThat(received.get(2).body()).isEmpty();
        assertThat(server.activeTokens()).isZero();
    }

    @Test
    void expiredToken_isRenewedWithOldTokenAndDeviceId() {
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            String old = inventory.last().header("Authtoken").orElseThrow();
            server.clock().advance(Duration.ofMinutes(31));
            server.clearRequestsAndFaults();

            assertThat(client.plans().summaries()).isNotEmpty();

            assertThat(inventory.lines())
                    .containsExactly("GET /V4/Plan/Summary", "POST /RenewLoginToken", "GET /V4/Plan/Summary");
            ReceivedRequest renewal = server.received().get(1);
            assertThat(renewal.text()).isEqualTo("{\"deviceId\":\"tests\",\"sessionId\":\"" + old + "\"}");
            assertThat(renewal.header("Authtoken")).contains(old);
        }
    }

    @ParameterizedTest
    @EnumSource(FailureStatus.class)
    void rejectedRenewal_logsInAgain(FailureStatus status) {
        server.failureStatus(status);
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.clearRequestsAndFaults();

            client.plans().summaries();
        }
        assertThat(inventory.lines())
                .containsExactly(
                        "GET /V4/Plan/Summary",
                        "POST /RenewLoginToken",
                        "POST /Login",
                        "GET /V4/Plan/Summary",
                        "POST /Logout");
    }

    @Test
    void renewalNotSupported_logsInAgain() {
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.failNext(
                    request -> request.path().endsWith("/RenewLoginToken"),
                    Fault.response(FakeResponse.text(404, "text/html", "<html><title>404</title></html>")));
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void expiredToken_64Threads_isRenewedOnce() throws Exception {
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            server.clearRequestsAndFaults();

            runConcurrently(() -> client.plans().summaries());
        }
        long renewals = count("POST /RenewLoginToken");
        System.out.println(THREADS + " threads on an expired login: " + renewals + " renewal, " + count("POST /Login")
                + " logins, " + count("GET /V4/Plan/Summary") + " reads");
        assertThat(renewals).isEqualTo(1);
        assertThat(count("POST /Login")).isZero();
    }

    @Test
    void wrongPassword_isSentOnce() {
        try (CommvaultClient client = inventory.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorShape.class,
            names = {"TOP_LEVEL", "ERR_LIST", "ERROR", "ERRORS"})
    void failedLoginWithStatus200_throwsWithoutRetry(ErrorShape shape) {
        for (String field : List.of("errLogMessage", "errorMessage", "message", "errorString")) {
            server.loginErrorShape(shape, field);
            server.clearRequestsAndFaults();
            try (CommvaultClient client = inventory.client(CommvaultCredentials.password("nobody", Secret.of("x")))) {
                ApiException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> client.plans().summaries());
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.operation()).isEqualTo("commvault.login");
                assertThat(e.code()).contains("1116");
                assertThat(e.vendorMessage()).contains("unknown user or wrong password");
                assertThat(e.correctiveAction()).isPresent();
            }
            assertThat(inventory.lines()).containsExactly("POST /Login");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"errList\":[{\"errorCode\":\"TEXT\"}]}",
                "{\"errList\":[{\"message\":\"wrong\"}]}",
                "{\"error\":{\"errList\":[{\"errorCode\":5}]}}",
                "{\"resp\":{\"errorCode\":5}}"
            })
    void loginResponseWithoutTokenAndWithAnError_throws(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(UnauthenticatedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token\":\"QSDK 1\",\"capability\":4328650366975,\"new\":{}}",
                "{\"data\":{\"authToken\":\"QSDK 1\"}}",
                "{\"authToken\":\"QSDK 1\"}",
                "{\"data\":{\"token\":\"QSDK 1\"}}",
                "{\"token\":\"QSDK 1\",\"data\":\"x\"}",
                "{\"token\":\"QSDK 1\",\"data\":[1]}",
                "{\"token\":\"QSDK 1\",\"data\":{\"token\":7}}",
                "{\"token\":\"QSDK 1\",\"isAccountLocked\":\"no\",\"forcePasswordChange\":{}}",
                "{\"token\":\"QSDK 1\",\"remainingLockTime\":\"none\"}",
                "{\"token\":\"\",\"data\":{\"authToken\":\"QSDK 1\"}}"
            })
    void loginResponse_tokenIsFoundInEveryKnownField(String body) {
        server.failNext(Fault.response(FakeResponse.text(200, "application/json", body)));
        server.failNext(Fault.response(FakeResponse.json(200, Map.of("plans", List.of()))));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            assertThat(inventory.last().header("Authtoken")).contains("QSDK 1");
        }
    }

    @Test
    void lockedAccount_throwsWithRemainingTime() {
        server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            AccountLockedException e = catchThrowableOfType(
                    AccountLockedException.class, () -> client.plans().summaries());
            assertThat(e.remaining().orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
            assertThat(e.correctiveAction()).isPresent();
            assertThat(e.details(CommvaultError.class).flatMap(CommvaultError::code))
                    .contains(ErrorCode.of("1116"));
        }
        assertThat(inventory.lines()).containsExactly("POST /Login");
    }

    @Test
    void lockedAccount_statusOtherThan200_throwsTheSame() {
        server.failureStatus(FailureStatus.NEVER_200).lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
        }
    }

    @Test
    void remainingAttemptsInsteadOfTime_isNotALock() {
        server.lockTimeCountsAttempts();
        try (CommvaultClient client = inventory.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            assertThatThrownBy(() -> client.plans().summaries()).isExactlyInstanceOf(UnauthenticatedException.class);
        }
    }

    @Test
    void requiredPasswordChange_throws() {
        server.requirePasswordChange("admin", false);
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            PasswordChangeRequiredException e = catchThrowableOfType(
                    PasswordChangeRequiredException.class, () -> client.plans().summaries());
            assertThat(e.remaining()).isEmpty();
        }
        server.failNext(
                Fault.response(FakeResponse.json(200, Map.of("forcePasswordChange", true, "remainingLockTime", "90"))));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(
                            PasswordChangeRequiredException.class,
                            e -> assertThat(e.remaining()).contains(Duration.ofSeconds(90)));
        }
    }

    @Test
    void requiredPasswordChange_withToken_logsIn() {
        server.requirePasswordChange("admin", true);
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void login_otherFailures_throwWithoutRetry() {
        record Row(FakeResponse reply, Class<? extends SdkException> type) {}
        for (Row row : List.of(
                new Row(FakeResponse.empty(429), RateLimitedException.class),
                new Row(FakeResponse.empty(503), ServerErrorException.class),
                new Row(FakeResponse.text(404, "text/html", "<html></html>"), NotFoundException.class),
                new Row(ErrorShape.TOP_LEVEL.response(401, 5, "Access denied"), UnauthenticatedException.class),
                new Row(FakeResponse.text(200, "text/html", "<html>Sign in</html>"), ResponseFormatException.class))) {
            server.clearRequestsAndFaults();
            server.failNext(Fault.response(row.reply()));
            try (CommvaultClient client = inventory.client(Inventory.password())) {
                assertThatThrownBy(() -> client.plans().summaries()).isExactlyInstanceOf(row.type());
            }
            assertThat(inventory.lines()).containsExactly("POST /Login");
        }
    }

    @Test
    void loginToken_isNeitherRenewedNorLoggedOut_callerGetsThe401() {
        String token = server.issueToken("admin");
        try (CommvaultClient client = inventory.client(CommvaultCredentials.loginToken(Secret.of(token)))) {
            client.plans().summaries();
            assertThat(inventory.last().header("Authtoken")).contains(token);
            server.endSessions();
            ApiException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> client.plans().summaries());
            assertThat(e.code()).contains("5");
            assertThat(e.correctiveAction()).isPresent();
        }
        assertThat(inventory.lines()).containsExactly("GET /V4/Plan/Summary", "GET /V4/Plan/Summary");
    }

    @Test
    void loginToken_withDeviceId_isRenewed_thenLoggedOut() {
        String token = server.issueToken("admin", "tests");
        CommvaultCredentials credentials =
                CommvaultCredentials.loginToken(Secret.of(token)).withDeviceId("tests");
        try (CommvaultClient client = inventory.client(credentials)) {
            client.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            client.plans().summaries();
        }
        assertThat(inventory.lines())
                .containsExactly(
                        "GET /V4/Plan/Summary",
                        "GET /V4/Plan/Summary",
                        "POST /RenewLoginToken",
                        "GET /V4/Plan/Summary",
                        "POST /Logout");
        assertThat(server.received().get(2).text())
                .isEqualTo("{\"deviceId\":\"tests\",\"sessionId\":\"" + token + "\"}");
        assertThat(inventory.last().header("Authtoken").orElseThrow()).isNotEqualTo(token);
    }

    /** Nobody logs in instead: there is no password. The renewal is sent once, and the session that ended is left. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 450})
    void loginToken_renewalIsRejected_isNeverRetried_adviceSaysWhatToDo(int status) {
        CommvaultCredentials credentials = CommvaultCredentials.loginToken(
                        Secret.of(server.issueToken("admin", "tests")))
                .withDeviceId("tests");
        try (CommvaultClient client = inventory.client(credentials)) {
            client.plans().summaries();
            server.endSessions();
            server.clearRequestsAndFaults();
            server.failNext(
                    request -> request.path().endsWith("/RenewLoginToken"),
                    Fault.response(ErrorShape.ERROR.response(status, 1116, "no")));
            for (int call = 0; call < 3; call++) {
                ApiException e = catchThrowableOfType(
                        ApiException.class, () -> client.plans().summaries());
                assertThat(e.operation()).isEqualTo("commvault.login.renew");
                assertThat(e.status()).isEqualTo(status);
                assertThat(e.correctiveAction().orElseThrow()).contains("new login token");
            }
            assertThat(count("POST /RenewLoginToken")).isEqualTo(1);
            assertThat(count("POST /Login")).isZero();
        }
        assertThat(count("POST /Logout")).isZero();
    }

    @Test
    void accessToken_isSentAsBearerToken() {
        String token = server.issueAccessToken("admin").accessToken();
        try (CommvaultClient client = inventory.client(CommvaultCredentials.accessToken(Secret.of(token)))) {
            client.plans().summaries();
        }
        assertThat(inventory.last().header("Authorization")).contains("Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><title>Unauthorized</title></html>", "{}", "[7]"})
    void rejectedToken_withAnyBody_isRenewed(String body) {
        server.unauthorizedResponse(
                FakeResponse.text(401, body.startsWith("<") ? "text/html" : "application/json", body));
        try (CommvaultClient client = inventory.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void logout_status401_isNotLogged() {
        CommvaultClient client = inventory.client(Inventory.password());
        client.plans().summaries();
        server.endSessions();
        server.clearRequestsAndFaults();
        try (CapturedLogs logs = new CapturedLogs()) {
            client.close();
            assertThat(logs.lines()).noneMatch(line -> line.startsWith("WARNING"));
        }
        assertThat(inventory.lines()).containsExactly("POST /Logout");
    }

    @Test
    void logout_rateLimited_isNotRetried() {
        CommvaultClient client = inventory.client(Inventory.password());
        client.plans().summaries();
        server.clearRequestsAndFaults();
        server.failNext(Fault.response(FakeResponse.empty(429).header("Retry-After", "20")));
        client.close();
        assertThat(inventory.lines()).containsExactly("POST /Logout");
        assertThat(inventory.time.waits()).isEmpty();
    }

    @Test
    void saas_nestedTokenIsSentAsBearerToken_expiredTokenLogsInAgain() {
        try (FakeCommvaultServer cloud = FakeCommvaultServer.startSaas()) {
            cloud.addUser("a@example.com", "s");
            cloud.addServicePrincipal("sp", "plain");
            SdkConfig config = SdkConfig.of(cloud.url());
            try (CommvaultClient client =
                    CommvaultClient.create(config, CommvaultCredentials.saas("a@example.com", Secret.of("s")))) {
                client.plans().summaries();
                cloud.endSessions();
                client.plans().summaries();
            }
            assertThat(cloud.received())
                    .extracting(ReceivedRequest::path)
                    .containsExactly(
                            "/Login", "/V4/Plan/Summary", "/V4/Plan/Summary", "/Login", "/V4/Plan/Summary", "/Logout");
            assertThat(cloud.received().get(0).text())
                    .isEqualTo("{\"username\":\"a@example.com\",\"password\":\"cw==\"}");
            assertThat(cloud.received().get(1).header("Authorization").orElseThrow())
                    .startsWith("Bearer ");
            cloud.clearRequestsAndFaults();
            try (CommvaultClient client = CommvaultClient.create(
                    config, CommvaultCredentials.saasServicePrincipal("sp", Secret.of("plain")))) {
                client.plans().summaries();
            }
            assertThat(cloud.received().get(0).text()).isEqualTo("{\"username\":\"sp\",\"password\":\"plain\"}");
        }
    }

    @Test
    void webConsole_isAnotherBasePath() {
        try (CommvaultClient client =
                CommvaultClient.create(SdkConfig.of(server.webConsoleUrl() + "/"), Inventory.password())) {
            client.plans().summaries();
        }
        assertThat(server.received()).extracting(ReceivedRequest::path).contains("/webconsole/api/V4/Plan/Summary");
    }

    @Test
    void invalidCredentials_areRejectedBeforeAnyRequest_withoutSecretsInTexts() {
        Secret secret = Secret.of("s3cret");
        for (Runnable each : List.<Runnable>of(
                () -> CommvaultCredentials.password(" ", secret),
                () -> CommvaultCredentials.builder()
                        .scheme(Scheme.SAAS_PASSWORD)
                        .build(),
                () -> CommvaultCredentials.builder().scheme(Scheme.LOGIN_TOKEN).build(),
                () -> CommvaultCredentials.builder().scheme(Scheme.TOKEN_PAIR).build(),
                () -> Inventory.password().withDeviceId(" "),
                () -> Inventory.password().withCommserver("host"),
                () -> Inventory.password().withTimeout(Duration.ofSeconds(59)),
                () -> inventory.client(CommvaultCredentials.loginToken(Secret.of("QSDK s3cret\n"))))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(CommvaultCredentials.password("a", secret).toString()).doesNotContain("s3cret");
        assertThat(TokenPair.of(secret, secret).toString()).doesNotContain("s3cret");
        assertThat(server.received()).isEmpty();
    }

    private long count(String line) {
        return inventory.lines().stream().filter(line::equals).count();
    }

    static void runConcurrently(Runnable call) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(pool.submit(() -> {
                    start.await();
                    call.run();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
