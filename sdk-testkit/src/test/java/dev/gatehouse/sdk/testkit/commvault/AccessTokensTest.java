package dev.gatehouse.sdk.testkit.commvault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessTokensTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private AccessTokenPair pair;

    @BeforeEach
    void addTokenPair() {
        server = commvault.server();
        server.addUser("robot", "s");
        pair = server.issueAccessToken("robot");
    }

    @Test
    void accessToken_isSentAsBearer_andExpiresAfterHalfAnHour() {
        assertThat(use("Authorization", "Bearer " + pair.accessToken())).isEqualTo(200);
        assertThat(use("Authtoken", pair.accessToken())).isEqualTo(401);
        assertThat(use("Authorization", "Bearer " + pair.refreshToken())).isEqualTo(401);

        server.clock().advance(Duration.ofMinutes(30));
        assertThat(use("Authorization", "Bearer " + pair.accessToken())).isEqualTo(401);
    }

    @Test
    void accessToken_inOtherHeadersOfKnownClients_isAcceptedIfLenient() {
        server.strict(false);

        assertThat(use("Authtoken", pair.accessToken())).isEqualTo(200);
        assertThat(use("Authtoken", "Bearer " + pair.accessToken())).isEqualTo(200);
        assertThat(use("Authtoken", "QSDK " + pair.accessToken())).isEqualTo(200);
    }

    @Test
    void renewalResponse_isChangedAfterTheRenewal() {
        server.renewalResponse(response -> FakeResponse.text(response.status(), "text/plain", "damaged"));
        assertThat(renew(pair).text()).isEqualTo("damaged");
        assertThat(use("Authorization", "Bearer " + pair.accessToken())).isEqualTo(401);
    }

    @Test
    void renewal_returnsANewPair_andInvalidatesTheOldOne() {
        server.accessTokenLifetime(Duration.ofHours(2));
        server.clock().advance(Duration.ofDays(3));

        TestClient.TestResponse response = renew(pair);
        assertThat(response.status()).isEqualTo(200);
        long now = server.clock().instant().getEpochSecond();
        assertThat(response.at("/tokenExpiryTimestamp").asLong()).isBetween(now + 7190, now + 7200);
        assertThat(response.at("/refreshTokenExpiryTimestamp").asLong())
                .isEqualTo(response.at("/tokenExpiryTimestamp").asLong() + 14 * 86_400);
        assertThat(use("Authorization", "Bearer " + pairIn(response).accessToken()))
                .isEqualTo(200);
        assertThat(use("Authorization", "Bearer " + pair.accessToken())).isEqualTo(401);
    }

    @Test
    void renewal_olderPairUsedAgain_invalidatesTheWholeChainAndMailsTheUser() {
        AccessTokenPair second = pairIn(renew(pair));

        TestClient.TestResponse reused = renew(pair);
        assertThat(reused.status()).isEqualTo(200);
        assertThat(reused.json().has("accessToken")).isFalse();
        assertThat(reused.at("/errorMessage").asText()).isNotEmpty();
        assertThat(use("Authorization", "Bearer " + second.accessToken())).isEqualTo(401);
        assertThat(renew(second).json().has("accessToken")).isFalse();
        assertThat(server.mails()).extracting(Mail::user).containsExactly("robot");
    }

    @Test
    void renewal_concurrent_succeedsOnceAndInvalidatesTheChain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> renewal = () -> renew(pair).json().has("accessToken");
            List<Future<Boolean>> results = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> renewal).toList());
            int renewed = 0;
            for (Future<Boolean> result : results) {
                renewed += result.get() ? 1 : 0;
            }
            assertThat(renewed).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void renewal_fifteenDaysAfterExpiry_isRejected() {
        server.clock().advance(Duration.ofDays(15));

        assertThat(renew(pair).at("/errorCode").asText()).isEqualTo("REFRESH_TOKEN_EXPIRED");
    }

    @Test
    void renewal_everyTenDays_isRejectedAfterNinety() {
        AccessTokenPair current = pair;
        for (int day = 10; day < 90; day += 10) {
            server.clock().advance(Duration.ofDays(10));
            current = pairIn(renew(current));
        }
        server.clock().advance(Duration.ofDays(10));

        assertThat(renew(current).at("/errorCode").asText()).isEqualTo("REFRESH_TOKEN_EXPIRED");
    }

    @Test
    void renewal_tokensOfTwoPairs_areRejected_andBothPairsStayValid() {
        AccessTokenPair other = server.issueAccessToken("robot");

        TestClient.TestResponse mixed = renew(new AccessTokenPair(pair.accessToken(), other.refreshToken()));
        assertThat(mixed.at("/errorCode").asText()).isEqualTo("INVALID_INPUT");
        assertThat(renew(pair).json().has("accessToken")).isTrue();
    }

    @Test
    void renewal_withoutBearer_isRejectedUnlessLenient() {
        String body = body(pair);
        assertThat(TestClient.open(server.url() + "/V4/AccessToken/Renew", body).status())
                .isEqualTo(401);

        server.strict(false);
        assertThat(TestClient.open(server.url() + "/V4/AccessToken/Renew", body)
                        .json()
                        .has("accessToken"))
                .isTrue();
    }

    @Test
    void renewal_failureByStatus_is401() {
        server.failureStatus(FailureStatus.NEVER_200);
        server.clock().advance(Duration.ofDays(15));

        assertThat(renew(pair).status()).isEqualTo(401);
    }

    private int use(String header, String value) {
        return TestClient.send("GET", server.url() + "/V4/User", "", header, value)
                .status();
    }

    private TestClient.TestResponse renew(AccessTokenPair old) {
        return TestClient.send(
                "POST",
                server.url() + "/V4/AccessToken/Renew",
                body(old),
                "Content-Type",
                "application/json",
                "Authorization",
                "Bearer " + old.accessToken());
    }

    private static String body(AccessTokenPair old) {
        return "{\"accessToken\":\"%s\",\"refreshToken\":\"%s\"}".formatted(old.accessToken(), old.refreshToken());
    }

    private static AccessTokenPair pairIn(TestClient.TestResponse response) {
        return new AccessTokenPair(
                response.at("/accessToken").asText(),
                response.at("/refreshToken").asText());
    }
}
