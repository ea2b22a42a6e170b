package dev.gatehouse.sdk.sps;

import static dev.gatehouse.sdk.sps.Fixtures.PASSWORD;
import static dev.gatehouse.sdk.sps.Fixtures.USER;
import static dev.gatehouse.sdk.sps.Fixtures.all;
import static dev.gatehouse.sdk.sps.Fixtures.client;
import static dev.gatehouse.sdk.sps.Fixtures.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.ResponseFormatException;
import dev.gatehouse.sdk.core.error.ServerErrorException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.sps.error.ConfigurationLockedException;
import dev.gatehouse.sdk.sps.transaction.TransactionOptions;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.sps.FakeSpsServer;
import dev.gatehouse.sdk.testkit.sps.SpsRelease;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionTest {

    private static final String LOGIN = "/api/authentication";

    @RegisterExtension
    final FakeServerExtension<FakeSpsServer> extension = new FakeServerExtension<>(
            () -> FakeSpsServer.start(SpsRelease.LTS_8_0).addUser(USER, PASSWORD));

    @Test
    void login_sendsBasicInUtf8OnceAndTheCookieAfterwards() {
        try (SpsClient sps = client(server())) {
            sps.status().user();
            sps.status().user();
        }
        List<ReceivedRequest> received = server().received();
        assertThat(received)
                .extracting(ReceivedRequest::toString)
                .containsExactly(
                        "GET /api/authentication (0 bytes)",
                        "GET /api/user_info (0 bytes)",
                        "GET /api/user_info (0 bytes)",
                        "DELETE /api/authentication (0 bytes)");
        String basic = received.get(0).header("Authorization").orElseThrow().substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8))
                .isEqualTo(USER + ":" + PASSWORD);
        assertThat(received.get(0).header("Cookie")).isEmpty();
        assertThat(received.get(1).header("Authorization")).isEmpty();
        assertThat(received.get(1).header("Cookie").orElseThrow()).matches("session_id=[0-9a-f]{40}");
        assertThat(received.get(1).header("User-Agent").orElseThrow()).startsWith("gatehouse-sdk/");
        assertThat(server().activeSessions()).isZero();
    }

    @Test
    void login_sendsTheMethodInTheQuery() {
        server().addUser("jo", "pw-of-jo", "corporate ldap");
        SpsCredentials credentials =
                SpsCredentials.password("jo", Secret.of("pw-of-jo")).withLoginMethod("corporate ldap");
        try (SpsClient sps = SpsClient.create(SdkConfig.of(server().url()), credentials)) {
            assertThat(sps.status().user().loginMethod().orElseThrow().name()).contains("corporate ldap");
        }
        assertThat(server().received().get(0).target()).isEqualTo(LOGIN + "?login_method=corporate%20ldap");
    }

    @Test
    void cookie_isUsedAfterItsExpiryDate() {
        server().clock().advance(Duration.ofDays(-4000));
        try (SpsClient sps = client(server())) {
            sps.status().user();
            sps.status().user();
        }
        assertThat(all(server(), "GET", LOGIN)).hasSize(1);
    }

    @Test
    void cookie_isReplacedWhenTheServerSendsANewOne() {
        server().renewCookies();
        try (SpsClient sps = client(server())) {
            sps.status().user();
            sps.inTransaction(tx -> tx.management().email().edit(mail -> mail.withSenderAddress("sps@example.com")));
            sps.status().user();
        }
        assertThat(all(server(), "GET", LOGIN)).hasSize(1);
        assertThat(server().commits()).hasSize(1);
    }

    @Test
    void sessionThatTimedOut_isReplacedSilentlyOutsideATransaction() {
        try (SpsClient sps = client(server())) {
            sps.status().user();
            server().clock().advance(Duration.ofMinutes(11));
            assertThat(sps.status().user().name()).contains(USER);
            server().endSessions();
            sps.begin().rollback();
        }
        assertThat(all(server(), "GET", LOGIN)).hasSize(3);
    }

    @Test
    void rejectedCredentials_areNeverRetried() {
        SpsCredentials wrong = SpsCredentials.password(USER, Secret.of("wrong-secret"));
        try (SpsClient sps = SpsClient.create(SdkConfig.of(server().url()), wrong)) {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> sps.status().user())
                        .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                            assertThat(e.operation()).isEqualTo("sps.login");
                            assertThat(e.code()).contains("AuthenticationFailure");
                            assertThat(e.getMessage()).doesNotContain("wrong-secret");
                        });
            }
            assertThatThrownBy(sps::begin).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(server().rejectedLogins()).isOne();
        assertThat(server().received()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"403,AccountLocked", "423,Locked", "400,InvalidRequestBody"})
    void rejectedLogin_isNeverRetriedAndNeverReadAsALock(int status, String type) {
        for (int i = 0; i < 40; i++) {
            server().failNext(
                            request("GET", LOGIN),
                            Fault.response(FakeResponse.json(status, Map.of("error", Map.of("type", type)))));
        }
        TransactionOptions patient =
                TransactionOptions.builder().lockWait(Duration.ofMinutes(1)).build();
        try (SpsClient sps =
                client(SdkConfig.builder(server().url()).time(new TestTime()).build())) {
            assertThatThrownBy(() -> sps.begin(patient)).isNotInstanceOf(ConfigurationLockedException.class);
            assertThatThrownBy(() -> sps.begin(patient)).hasMessageStartingWith("sps.login: ");
            assertThatThrownBy(() -> sps.status().user()).hasMessageStartingWith("sps.login: ");
        }
        assertThat(server().received()).hasSize(1);
    }

    @Test
    void threadsThatWaitForAFailingLogin_getOneExceptionEach() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        CountDownLatch allWait = new CountDownLatch(1);
        server().failNext(
                        received -> {
                            seen.countDown();
                            return request("GET", LOGIN).test(received) && awaited(allWait);
                        },
                        Fault.status(500));
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (SpsClient sps = client(server())) {
            for (int i = 0; i < 6; i++) {
                Thread thread = new Thread(
                        () -> failures.add(catchThrowable(() -> sps.status().user())));
                threads.add(thread);
                thread.start();
                assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            }
            while (threads.stream().skip(1).anyMatch(thread -> thread.getState() != Thread.State.TIMED_WAITING)) {
                Thread.onSpinWait();
            }
            allWait.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(failures).hasSize(6).doesNotHaveDuplicates().allMatch(ServerErrorException.class::isInstance);
        Throwable original = failures.stream()
                .filter(failure -> failure.getCause() == null)
                .findFirst()
                .orElseThrow();
        assertThat(failures)
                .filteredOn(failure -> failure.getCause() != null)
                .hasSize(5)
                .allSatisfy(failure -> assertThat(failure.getCause()).isSameAs(original));
        assertThat(all(server(), "GET", LOGIN)).hasSize(1);
    }

    @Test
    void login_isLimitedByTheCallersDeadline() {
        server().failNext(request("GET", LOGIN), Fault.delay(Duration.ofMillis(1200)));
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.status()
                            .with(CallOptions.within(Duration.ofMillis(300)))
                            .user())
                    .isInstanceOfSatisfying(
                            DeadlineExceededException.class,
                            e -> assertThat(e.operation()).isEqualTo("sps.login"));
        }
    }

    @Test
    void loginThatFailedOtherwise_isRetriedByTheNextCallOnly() {
        for (Fault fault : List.of(Fault.status(500), Fault.status(503), Fault.status(429), Fault.reset())) {
            server().clearRequestsAndFaults();
            server().failNext(request("GET", LOGIN), fault);
            try (SpsClient sps = client(server())) {
                assertThatThrownBy(() -> sps.status().user()).hasMessageStartingWith("sps.login: ");
                assertThat(server().received()).hasSize(1);
                assertThat(sps.status().user().name()).contains(USER);
            }
        }
    }

    @Test
    void loginResponseWithoutACookie_isReported() {
        server().failNext(Fault.response(FakeResponse.json(200, Map.of())));
        server().failNext(Fault.response(FakeResponse.json(200, Map.of()).header("Set-Cookie", "session_id=; Path=/")));
        try (SpsClient sps = client(server())) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> sps.status().user())
                        .isInstanceOf(ResponseFormatException.class)
                        .hasMessageContaining("no session_id cookie");
            }
        }
    }

    @Test
    void sixteenThreads_shareOneLogin() throws Exception {
        try (SpsClient sps = client(server())) {
            assertThat(inParallel(16, () -> sps.status().user().name().orElseThrow()))
                    .containsOnly(USER);
            assertThat(all(server(), "GET", LOGIN)).hasSize(1);
            server().endSessions();
            assertThat(inParallel(16, () -> sps.status().user().name().orElseThrow()))
                    .containsOnly(USER);
            assertThat(all(server(), "GET", LOGIN)).hasSize(2);
        }
    }

    @Test
    void requestThatIsAlwaysUnauthenticated_isSentTwice() {
        for (int i = 0; i < 4; i++) {
            server().failNext(request("GET", "/api/user_info"), Fault.status(401));
        }
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.status().user()).isInstanceOf(UnauthenticatedException.class);
        }
        assertThat(all(server(), "GET", "/api/user_info")).hasSize(2);
    }

    @Test
    void logout_isBestEffort() {
        server().withoutLogout();
        SpsClient rejected = client(server());
        rejected.status().user();
        rejected.close();

        SpsClient reset = client(server());
        reset.status().user();
        server().failNext(request("DELETE", LOGIN), Fault.reset());
        reset.close();
        assertThat(all(server(), "DELETE", LOGIN)).hasSize(2);

        client(server()).close();
        assertThat(all(server(), "DELETE", LOGIN)).hasSize(2);
        assertThatThrownBy(() -> reset.status().user()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void browserLikeUserAgent_isRejected() {
        SdkConfig config =
                SdkConfig.builder(server().url()).userAgentSuffix("Mozilla/5.0").build();
        assertThatThrownBy(() -> client(config)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void credentials_invalidOnesAreRejectedWithoutRevealingSecrets() {
        assertThatThrownBy(() -> SpsCredentials.password("a:b", Secret.of("x"))).hasMessageContaining("username");
        assertThatThrownBy(() -> SpsCredentials.password(" ", Secret.of("x"))).hasMessageContaining("username");
        assertThatThrownBy(() -> SpsCredentials.builder().username("a").build()).hasMessageContaining("password");
        assertThatThrownBy(() -> SpsCredentials.certificate().withLoginMethod(" "))
                .hasMessageContaining("loginMethod");
        assertThat(SpsCredentials.password("a", Secret.of("hidden")))
                .hasToString("SpsCredentials{username=a, password=***}");
    }

    @Test
    void serverErrorOfALogin_isNotARejectionOfTheCredentials() {
        server().failNext(Fault.status(500));
        try (SpsClient sps = client(server())) {
            assertThatThrownBy(() -> sps.status().user()).isInstanceOf(ServerErrorException.class);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> inParallel(int threads, java.util.concurrent.Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(each.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    private FakeSpsServer server() {
        return extension.server();
    }
}
