package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.InvalidRequestException;
import dev.gatehouse.sdk.core.error.RateLimitedException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeResponse;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.ErrorShape;
import dev.gatehouse.sdk.testkit.commvault.FailureStatus;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenPairTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private FakeCommvaultServer server;
    private Inventory inventory;
    private TokenPair pair;
    private final List<TokenPair> saved = new ArrayList<>();
    private final List<Integer> requestsWhenSaved = new ArrayList<>();

    @BeforeEach
    void issuePair() {
        server = commvault.server();
        inventory = new Inventory(server);
        AccessTokenPair issued = server.issueAccessToken("admin");
        pair = TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
    }

    private CommvaultClient client() {
        return client(renewed -> {
            saved.add(renewed);
            requestsWhenSaved.add(server.received().size());
        });
    }

    /** Passes on the new pairs, not the marks that are written before. */
    private CommvaultClient client(Consumer<TokenPair> onRenewal) {
        return inventory.client(CommvaultCredentials.tokenPair(TokenPairStore.ofOneProcess(pair, written -> {
            if (written.renewalStartedAt().isEmpty() && !written.accessToken().equals(pair.accessToken())) {
                onRenewal.accept(written);
            }
        })));
    }

    @Test
    void expiredPair_isRenewedOnceAndSavedBeforeUse() {
        try (CommvaultClient client = client()) {
            client.plans().summaries();
            assertThat(saved).isEmpty();
            server.clock().advance(Duration.ofMinutes(31));
            server.clearRequestsAndFaults();

            assertThat(client.plans().summaries()).isNotEmpty();
        }
        assertThat(inventory.lines())
                .containsExactly("GET /V4/Plan/Summary", "POST /V4/AccessToken/Renew", "GET /V4/Plan/Summary");
        ReceivedRequest renewal = server.received().get(1);
        assertThat(renewal.text())
                .isEqualTo("{\"accessToken\":\"" + pair.accessToken().reveal() + "\",\"refreshToken\":\""
                        + pair.refreshToken().reveal() + "\"}");
        assertThat(renewal.header("Authorization"))
                .contains("Bearer " + pair.accessToken().reveal());
        assertThat(saved).hasSize(1);
        assertThat(requestsWhenSaved).containsExactly(2);
        assertThat(saved.get(0).expiresAt()).isPresent();
        assertThat(inventory.last().header("Authorization"))
                .contains("Bearer " + saved.get(0).accessToken().reveal());
    }

    @Test
    void expiredPair_64Threads_isRenewedOnce() throws Exception {
        int rounds = 3;
        try (CommvaultClient client = client()) {
            for (int round = 0; round < rounds; round++) {
                server.clock().advance(Duration.ofMinutes(31));
                LoginTest.runConcurrently(() -> client.plans().summaries());
            }
        }
        long renewals = renewals();
        System.out.println("64 threads on an expired pair, " + rounds + " times: " + renewals + " renewals, "
                + server.mails().size() + " invalidated chains");
        assertThat(renewals).isEqualTo(rounds);
        assertThat(saved).hasSize(rounds);
        assertThat(server.mails()).isEmpty();
    }

    static Stream<Fault> unknownOutcomes() {
        return Stream.of(
                Fault.reset(),
                Fault.reset().afterProcessing(),
                Fault.close().afterProcessing(),
                Fault.malformedBody(),
                Fault.status(500),
                Fault.status(503),
                Fault.response(FakeResponse.empty(200)),
                Fault.response(FakeResponse.json(200, Map.of())),
                Fault.response(FakeResponse.json(200, Map.of("accessToken", "half"))),
                Fault.response(FakeResponse.json(200, Map.of("accessToken", " ", "refreshToken", "r"))),
                Fault.response(FakeResponse.json(200, Map.of("accessToken", "a", "refreshToken", " "))),
                Fault.response(FakeResponse.json(200, Map.of("accessToken", "aä", "refreshToken", "r"))),
                Fault.response(FakeResponse.text(200, "text/html", "<html></html>")));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void renewalWithUnknownOutcome_throwsAndIsNeverRetried(Fault fault) {
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(TokenPairTest::isRenewal, fault);
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOfSatisfying(TokenPairLostException.class, e -> {
                            assertThat(e.outcomeUnknown()).isTrue();
                            assertThat(e.operation()).isEqualTo("commvault.accessToken.renew");
                            assertThat(e).hasCauseInstanceOf(dev.gatehouse.sdk.core.error.SdkException.class);
                            assertThat(e.getMessage())
                                    .doesNotContain(pair.refreshToken().reveal());
                        });
            }
        }
        assertThat(renewals()).isEqualTo(1);
        assertThat(saved).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FailureStatus.class)
    void rejectedRenewal_throwsAndIsNeverRetried(FailureStatus status) {
        server.failureStatus(status).clock().advance(Duration.ofDays(100));
        try (CommvaultClient client = client()) {
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOfSatisfying(UnauthenticatedException.class, e -> {
                            assertThat(e.operation()).isEqualTo("commvault.accessToken.renew");
                            assertThat(e.code()).contains("REFRESH_TOKEN_EXPIRED");
                            assertThat(e.correctiveAction()).isPresent();
                        });
            }
        }
        assertThat(renewals()).isEqualTo(1);
    }

    @Test
    void renewal_unknownCodeInA200_isARejection() {
        server.clock().advance(Duration.ofMinutes(31));
        server.failNext(TokenPairTest::isRenewal, Fault.response(ErrorShape.TOP_LEVEL.response(200, 987654, "no")));
        try (CommvaultClient client = client()) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(
                            UnauthenticatedException.class,
                            e -> assertThat(e.code()).contains("987654"));
        }
    }

    @Test
    void rateLimitedRenewal_isSentByTheNextCall() {
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(TokenPairTest::isRenewal, Fault.status(429));
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(RateLimitedException.class);
            assertThat(renewals()).isEqualTo(1);

            assertThat(client.plans().summaries()).isNotEmpty();
            assertThat(saved).hasSize(1);
        }
    }

    @Test
    void storeFails_pairIsNotUsedAndIsOfferedAgain() {
        List<TokenPair> offered = new ArrayList<>();
        try (CommvaultClient client = client(renewed -> {
            offered.add(renewed);
            if (offered.size() == 1) {
                throw new IllegalStateException("disk full");
            }
        })) {
            server.clock().advance(Duration.ofMinutes(31));
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
            assertThat(client.plans().summaries()).isNotEmpty();
        }
        assertThat(offered).hasSize(2);
        assertThat(offered.get(0)).isEqualTo(offered.get(1));
        assertThat(renewals()).isEqualTo(1);
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void shortDeadline_doesNotInterruptTheRenewal() {
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(TokenPairTest::isRenewal, Fault.delay(Duration.ofMillis(600)));
            try {
                client.plans().with(CallOptions.within(Duration.ofMillis(300))).summaries();
            } catch (TransportException tooLate) {
                assertThat(tooLate).isNotInstanceOf(TokenPairLostException.class);
            }
            assertThat(saved).hasSize(1);
            assertThat(client.plans().summaries()).isNotEmpty();
        }
        assertThat(renewals()).isEqualTo(1);
    }

    /** The expiry is for information: no value of it may make the client lose the pair. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "9223372036854775807",
                "1e400",
                "1.5",
                "\"Forever\"",
                "\"\"",
                "null",
                "{}",
                "[1]",
                "true"
            })
    void renewedPair_malformedExpiry_isSavedWithoutExpiry(String expiry) {
        assertThat(savedAfter(",\"tokenExpiryTimestamp\":" + expiry))
                .isEqualTo(TokenPair.of(Secret.of("aa"), Secret.of("rr")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4294967296", "\"4294967296\""})
    void renewedPair_expiry_isSaved(String expiry) {
        assertThat(savedAfter(",\"tokenExpiryTimestamp\":" + expiry).expiresAt())
                .contains(Instant.ofEpochSecond(4294967296L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "200", "7", "\"A_NEW_CODE\""})
    void renewedPair_withErrorCode_isSaved(String code) {
        assertThat(savedAfter(",\"errorCode\":" + code).accessToken()).isEqualTo(Secret.of("aa"));
    }

    private TokenPair savedAfter(String furtherFields) {
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(
                    TokenPairTest::isRenewal,
                    Fault.response(FakeResponse.text(
                            200,
                            "application/json",
                            "{\"accessToken\":\"aa\",\"refreshToken\":\"rr\"" + furtherFields + "}")));
            server.failNext(
                    request -> request.header("Authorization").equals(Optional.of("Bearer aa")),
                    Fault.response(FakeResponse.json(200, Map.of())));
            client.plans().summaries();
        }
        assertThat(saved).hasSize(1);
        return saved.get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 450})
    void renewalRejectedWithOtherStatus_isNeverRetried(int status) {
        server.clock().advance(Duration.ofMinutes(31));
        server.failNext(TokenPairTest::isRenewal, Fault.status(status));
        try (CommvaultClient client = client()) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(status);
                    assertThat(e.operation()).isEqualTo("commvault.accessToken.renew");
                    assertThat(e.correctiveAction()).isPresent();
                });
            }
        }
        assertThat(renewals()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 450})
    void renewalRejected_adviceNamesTheStore(int status) {
        server.clock().advance(Duration.ofMinutes(31));
        server.failNext(TokenPairTest::isRenewal, Fault.response(ErrorShape.TOP_LEVEL.response(status, 5, "no")));
        try (CommvaultClient client = client()) {
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOfSatisfying(
                            InvalidRequestException.class,
                            e -> assertThat(e.correctiveAction().orElseThrow())
                                    .contains("Create a new access token")
                                    .contains("store"));
        }
    }

    /** A name with one odd character, and a lifetime instead of a time, were seen in the field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tokenExpiryTimes?amp\":4294967296",
                "\"tokenExpiryTimes\\u00ecamp\":4294967296",
                "\"expiresIn\":1800",
                "\"tokenExpiryTimestamp\":-1,\"expiresIn\":\"1800\""
            })
    void renewedPair_expiryInOtherForms_isSaved(String field) {
        assertThat(savedAfter("," + field).expiresAt())
                .contains(
                        field.contains("expiresIn")
                                ? Instant.parse("2026-01-01T00:30:00Z")
                                : Instant.ofEpochSecond(4294967296L));
    }

    @Test
    void close_duringRenewal_waitsUntilThePairIsSaved() throws Exception {
        server.clock().advance(Duration.ofMinutes(31));
        server.failNext(TokenPairTest::isRenewal, Fault.delay(Duration.ofMillis(300)));
        CommvaultClient client = client();
        // This call may succeed or fail.
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        Thread caller =
                new Thread(() -> thrown.set(catchThrowable(() -> client.plans().summaries())));
        caller.start();
        while (renewals() == 0) {
            Thread.onSpinWait();
        }
        client.close();
        assertThat(saved).hasSize(1);
        caller.join();
    }

    @Test
    void close_unsavedPair_isOfferedOnceMore() {
        List<TokenPair> offered = new ArrayList<>();
        CommvaultClient client = client(renewed -> {
            offered.add(renewed);
            if (offered.size() == 1) {
                throw new IllegalStateException("disk full");
            }
        });
        server.clock().advance(Duration.ofMinutes(31));
        assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(IllegalStateException.class);
        client.close();
        assertThat(offered).hasSize(2);
        assertThat(offered.get(0)).isEqualTo(offered.get(1));
    }

    private long renewals() {
        return server.received().stream().filter(TokenPairTest::isRenewal).count();
    }

    private static boolean isRenewal(ReceivedRequest request) {
        return request.path().endsWith("/Renew");
    }
}
