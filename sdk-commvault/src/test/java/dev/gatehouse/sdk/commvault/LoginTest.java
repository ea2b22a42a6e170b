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
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.Received;
import dev.gatehouse.sdk.testkit.Reply;
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
    private Inventory estate;

    @BeforeEach
    void estateExists() {
        server = commvault.server();
        estate = new Inventory(server);
    }

    @Test
    void login_passwordInBase64OfUtf8_tokenGoesBackUnchanged() {
        try (CommvaultClient client = estate.client(Inventory.password()
                .withDomain("corp")
                .withCommserver("host*cs")
                .withTimeout(Duration.ofHours(1)))) {
            server.addUser("corp\\admin", "pässword");
            client.plans().summaries();
        }

        String base64 = Base64.getEncoder().encodeToString("pässword".getBytes(StandardCharsets.UTF_8));
        List<Received> received = server.received();
        assertThat(estate.lines()).containsExactly("POST /Login", "GET /V4/Plan/Summary", "POST /Logout");
        assertThat(received.get(0).text())
                .isEqualTo("{\"username\":\"admin\",\"password\":\"" + base64 + "\",\"domain\":\"corp\","
                        + "\"commserver\":\"host*cs\",\"deviceId\":\"tests\",\"timeout\":60}");
        assertThat(received.get(0).header("Authtoken")).isEmpty();
        String token = received.get(1).header("Authtoken").orElseThrow();
        assertThat(token).startsWith("QSDK ");
        assertThat(received.get(2).header("Authtoken")).contains(token);
        assertThat(received.get(2).body()).isEmpty();
        assertThat(server.livingTokens()).isZero();
    }

    @Test
    void expiredToken_isRenewedByTheOldOneAndTheDeviceId() {
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            String old = estate.last().header("Authtoken").orElseThrow();
            server.clock().advance(Duration.ofMinutes(31));
            server.forget();

            assertThat(client.plans().summaries()).isNotEmpty();

            assertThat(estate.lines())
                    .containsExactly("GET /V4/Plan/Summary", "POST /RenewLoginToken", "GET /V4/Plan/Summary");
            Received renewal = server.received().get(1);
            assertThat(renewal.text()).isEqualTo("{\"deviceId\":\"tests\",\"sessionId\":\"" + old + "\"}");
            assertThat(renewal.header("Authtoken")).contains(old);
        }
    }

    @ParameterizedTest
    @EnumSource(FailureStatus.class)
    void renewalRefused_logsInAgain(FailureStatus status) {
        server.failWith(status);
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.forget();

            client.plans().summaries();
        }
        assertThat(estate.lines())
                .containsExactly(
                        "GET /V4/Plan/Summary",
                        "POST /RenewLoginToken",
                        "POST /Login",
                        "GET /V4/Plan/Summary",
                        "POST /Logout");
    }

    @Test
    void renewalOnServersWithoutIt_logsInAgain() {
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            server.failNext(
                    request -> request.path().endsWith("/RenewLoginToken"),
                    Fault.reply(Reply.text(404, "text/html", "<html><title>404</title></html>")));
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void expiredToken_64Threads_renewItOnce() throws Exception {
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            server.forget();

            together(() -> client.plans().summaries());
        }
        long renewals = count("POST /RenewLoginToken");
        System.out.println(THREADS + " threads on an expired login: " + renewals + " renewal, " + count("POST /Login")
                + " logins, " + count("GET /V4/Plan/Summary") + " reads");
        assertThat(renewals).isEqualTo(1);
        assertThat(count("POST /Login")).isZero();
    }

    @Test
    void wrongPassword_isTriedOnce() {
        try (CommvaultClient client = estate.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorShape.class,
            names = {"TOP_LEVEL", "ERR_LIST", "ERROR", "ERRORS"})
    void failedLoginAt200_isAnException_andNotRepeated(ErrorShape shape) {
        for (String field : List.of("errLogMessage", "errorMessage", "message", "errorString")) {
            server.failLoginsBy(shape, field);
            server.forget();
            try (CommvaultClient client = estate.client(CommvaultCredentials.password("nobody", Secret.of("x")))) {
                ApiException e = catchThrowableOfType(
                        UnauthenticatedException.class, () -> client.plans().summaries());
                assertThat(e.status()).isEqualTo(200);
                assertThat(e.operation()).isEqualTo("commvault.login");
                assertThat(e.code()).contains("1116");
                assertThat(e.vendorMessage()).contains("unknown user or wrong password");
                assertThat(e.correctiveAction()).isPresent();
            }
            assertThat(estate.lines()).containsExactly("POST /Login");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"token\":\"\"}",
                "{\"token\":null,\"errList\":null}",
                "{\"errList\":[{\"errorCode\":\"ODD\"}]}",
                "{\"isAccountLocked\":\"perhaps\"}"
            })
    void loginWithoutToken_whateverElseItSays_isAFailure(String body) {
        server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
        try (CommvaultClient client = estate.client(Inventory.password())) {
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
    void token_isFoundWhereServersPutIt(String body) {
        server.failNext(Fault.reply(Reply.text(200, "application/json", body)));
        server.failNext(Fault.reply(Reply.json(200, Map.of("plans", List.of()))));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            assertThat(estate.last().header("Authtoken")).contains("QSDK 1");
        }
    }

    @Test
    void lockedAccount_isAnExceptionOfItsOwn_withTheTimeLeft() {
        server.lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            AccountLockedException e = catchThrowableOfType(
                    AccountLockedException.class, () -> client.plans().summaries());
            assertThat(e.remaining().orElseThrow()).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10));
            assertThat(e.correctiveAction()).isPresent();
            assertThat(e.details(CommvaultError.class).flatMap(CommvaultError::code))
                    .contains(ErrorCode.of("1116"));
        }
        assertThat(estate.lines()).containsExactly("POST /Login");
    }

    @Test
    void lockedAccount_withAnotherStatus_isTheSame() {
        server.failWith(FailureStatus.NEVER_200).lock("admin", Duration.ofMinutes(10));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(AccountLockedException.class);
        }
    }

    @Test
    void attemptsLeftInThePlaceOfTheTime_isNoLock() {
        server.lockTimeCountsAttempts();
        try (CommvaultClient client = estate.client(CommvaultCredentials.password("admin", Secret.of("wrong")))) {
            assertThatThrownBy(() -> client.plans().summaries()).isExactlyInstanceOf(UnauthenticatedException.class);
        }
    }

    @Test
    void forcedPasswordChange_isAnExceptionOfItsOwn() {
        server.requirePasswordChange("admin", false);
        try (CommvaultClient client = estate.client(Inventory.password())) {
            PasswordChangeRequiredException e = catchThrowableOfType(
                    PasswordChangeRequiredException.class, () -> client.plans().summaries());
            assertThat(e.remaining()).isEmpty();
        }
        server.failNext(Fault.reply(Reply.json(200, Map.of("forcePasswordChange", true, "remainingLockTime", "90"))));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(
                            PasswordChangeRequiredException.class,
                            e -> assertThat(e.remaining()).contains(Duration.ofSeconds(90)));
        }
    }

    @Test
    void forcedPasswordChange_withATokenNevertheless_isALogin() {
        server.requirePasswordChange("admin", true);
        try (CommvaultClient client = estate.client(Inventory.password())) {
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void login_otherFailures_areWhatTheyAre_andNotRepeated() {
        record Row(Reply reply, Class<? extends SdkException> type) {}
        for (Row row : List.of(
                new Row(Reply.empty(429), RateLimitedException.class),
                new Row(Reply.empty(503), ServerErrorException.class),
                new Row(Reply.text(404, "text/html", "<html></html>"), NotFoundException.class),
                new Row(ErrorShape.TOP_LEVEL.reply(401, 5, "Access denied"), UnauthenticatedException.class),
                new Row(Reply.text(200, "text/html", "<html>Sign in</html>"), ResponseFormatException.class))) {
            server.forget();
            server.failNext(Fault.reply(row.reply()));
            try (CommvaultClient client = estate.client(Inventory.password())) {
                assertThatThrownBy(() -> client.plans().summaries()).isExactlyInstanceOf(row.type());
            }
            assertThat(estate.lines()).containsExactly("POST /Login");
        }
    }

    @Test
    void givenToken_isNeverRenewed_its401GoesToTheCaller_andItIsNotLoggedOut() {
        String token = server.issueToken("admin");
        try (CommvaultClient client = estate.client(CommvaultCredentials.loginToken(Secret.of(token)))) {
            client.plans().summaries();
            assertThat(estate.last().header("Authtoken")).contains(token);
            server.endSessions();
            ApiException e = catchThrowableOfType(
                    UnauthenticatedException.class, () -> client.plans().summaries());
            assertThat(e.code()).contains("5");
            assertThat(e.correctiveAction()).isPresent();
        }
        assertThat(estate.lines()).containsExactly("GET /V4/Plan/Summary", "GET /V4/Plan/Summary");
    }

    @Test
    void givenAccessToken_isSentAsBearer() {
        String token = server.issueAccessToken("admin").accessToken();
        try (CommvaultClient client = estate.client(CommvaultCredentials.accessToken(Secret.of(token)))) {
            client.plans().summaries();
        }
        assertThat(estate.last().header("Authorization")).contains("Bearer " + token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><title>Unauthorized</title></html>", "{}", "[7]"})
    void refusedToken_withAnyBody_isRenewed(String body) {
        server.answerUnauthorized(Reply.text(401, body.startsWith("<") ? "text/html" : "application/json", body));
        try (CommvaultClient client = estate.client(Inventory.password())) {
            client.plans().summaries();
            server.endSessions();
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    @Test
    void logout_401MeansDone_andIsNoWarning() {
        CommvaultClient client = estate.client(Inventory.password());
        client.plans().summaries();
        server.endSessions();
        server.forget();
        try (CapturedLogs logs = new CapturedLogs()) {
            client.close();
            assertThat(logs.lines()).noneMatch(line -> line.startsWith("WARNING"));
        }
        assertThat(estate.lines()).containsExactly("POST /Logout");
    }

    @Test
    void logout_doesNotHoldUpTheEnd() {
        CommvaultClient client = estate.client(Inventory.password());
        client.plans().summaries();
        server.forget();
        server.failNext(Fault.reply(Reply.empty(429).header("Retry-After", "20")));
        client.close();
        assertThat(estate.lines()).containsExactly("POST /Logout");
        assertThat(estate.time.waits()).isEmpty();
    }

    @Test
    void saas_tokenIsNestedAndSentAsBearer_noRenewalButLogin() {
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
                    .extracting(Received::path)
                    .containsExactly(
                            "/Login", "/V4/Plan/Summary", "/V4/Plan/Summary", "/Login", "/V4/Plan/Summary", "/Logout");
            assertThat(cloud.received().get(0).text())
                    .isEqualTo("{\"username\":\"a@example.com\",\"password\":\"cw==\"}");
            assertThat(cloud.received().get(1).header("Authorization").orElseThrow())
                    .startsWith("Bearer ");
            cloud.forget();
            try (CommvaultClient client = CommvaultClient.create(
                    config, CommvaultCredentials.saasServicePrincipal("sp", Secret.of("plain")))) {
                client.plans().summaries();
            }
            assertThat(cloud.received().get(0).text()).isEqualTo("{\"username\":\"sp\",\"password\":\"plain\"}");
        }
    }

    @Test
    void webConsole_servesAsBasePathToo() {
        try (CommvaultClient client =
                CommvaultClient.create(SdkConfig.of(server.webConsoleUrl() + "/"), Inventory.password())) {
            client.plans().summaries();
        }
        assertThat(server.received()).extracting(Received::path).contains("/webconsole/api/V4/Plan/Summary");
    }

    @Test
    void credentials_thatCantBeMeant_areRefusedBeforeAnyCall_andShowNoSecret() {
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
                () -> estate.client(CommvaultCredentials.loginToken(Secret.of("QSDK s3cret\n"))))) {
            assertThatThrownBy(each::run)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(CommvaultCredentials.password("a", secret).toString()).doesNotContain("s3cret");
        assertThat(TokenPair.of(secret, secret).toString()).doesNotContain("s3cret");
        assertThat(server.received()).isEmpty();
    }

    private long count(String line) {
        return estate.lines().stream().filter(line::equals).count();
    }

    static void together(Runnable call) throws Exception {
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
