package dev.gatehouse.sdk.commvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.commvault.error.TokenPairLostException;
import dev.gatehouse.sdk.core.CallOptions;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.error.DeadlineExceededException;
import dev.gatehouse.sdk.core.error.UnauthenticatedException;
import dev.gatehouse.sdk.testkit.FakeServerExtension;
import dev.gatehouse.sdk.testkit.Fault;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import dev.gatehouse.sdk.testkit.commvault.AccessTokenPair;
import dev.gatehouse.sdk.testkit.commvault.FakeCommvaultServer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several clients, as of several processes, share one pair through one store. */
class SharedStoreTest {

    @RegisterExtension
    final FakeServerExtension<FakeCommvaultServer> commvault = new FakeServerExtension<>(FakeCommvaultServer::start);

    private final List<TokenPair> written = new ArrayList<>();
    private FakeCommvaultServer server;
    private Inventory inventory;
    private TokenPairStore store;

    @BeforeEach
    void issuePair() {
        server = commvault.server();
        inventory = new Inventory(server);
        store = TokenPairStore.ofOneProcess(newPair(), written::add);
    }

    private TokenPair newPair() {
        AccessTokenPair issued = server.issueAccessToken("admin");
        return TokenPair.of(Secret.of(issued.accessToken()), Secret.of(issued.refreshToken()));
    }

    private CommvaultClient client() {
        return inventory.client(CommvaultCredentials.tokenPair(store));
    }

    @Test
    void oneClientRenews_othersTakeWhatItStored() {
        try (CommvaultClient one = client();
                CommvaultClient two = client()) {
            for (int renewals = 1; renewals <= 3; renewals++) {
                one.plans().summaries();
                two.plans().summaries();
                server.clock().advance(Duration.ofMinutes(31));
                one.plans().summaries();
                two.plans().summaries();
                assertThat(renewals()).isEqualTo(renewals);
            }
        }
        assertThat(server.mails()).isEmpty();
    }

    /** The pair is marked before it is sent, so that a process that ends in between leaves a trace. */
    @Test
    void renewal_writesTheMarkThenTheNewPair() {
        TokenPair first = store.read();
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            client.plans().summaries();
        }
        assertThat(written).hasSize(2);
        assertThat(written.get(0)).isEqualTo(first.withRenewalStartedAt(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(written.get(1).renewalStartedAt()).isEmpty();
        assertThat(store.read()).isEqualTo(written.get(1));
    }

    /** A client that was idle for long finds a newer pair that has expired as well. */
    @Test
    void storedPairHasExpired_isRenewedAtOnce() {
        try (CommvaultClient idle = client();
                CommvaultClient busy = client()) {
            idle.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            busy.plans().summaries();
            server.clock().advance(Duration.ofMinutes(31));
            // The pair of the busy client expires 31 minutes after the start, by the clock of the server.
            inventory.time.advance(Duration.between(
                    inventory.time.now(), store.read().expiresAt().orElseThrow()));

            assertThat(idle.plans().summaries()).isNotEmpty();
        }
        assertThat(renewals()).isEqualTo(2);
    }

    @Test
    void processEndedBetweenRenewalAndSave_isReported_untilAnotherPairIsStored() {
        Instant started = Instant.parse("2025-12-31T23:59:00Z");
        store.write(store.read().withRenewalStartedAt(started));
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            for (int call = 0; call < 2; call++) {
                assertThatThrownBy(() -> client.plans().summaries())
                        .isInstanceOfSatisfying(TokenPairLostException.class, e -> {
                            assertThat(e.outcomeUnknown()).isTrue();
                            assertThat(e).hasMessageContaining("started at 2025-12-31T23:59:00Z");
                        });
            }
            assertThat(renewals()).isZero();

            store.write(newPair());
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    /** A client that renews in another process holds the lock; its mark is no reason to give up. */
    @Test
    void anotherClientRenews_callWaitsForIt_butNotBeyondItsDeadline() throws Exception {
        TokenPairStore.Lock held = store.tryLock(Duration.ZERO).orElseThrow();
        store.write(store.read().withRenewalStartedAt(Instant.parse("2026-01-01T00:00:00Z")));
        server.clock().advance(Duration.ofMinutes(31));
        try (CommvaultClient client = client()) {
            Thread waiting = new Thread(() -> assertThatThrownBy(() -> client.plans()
                            .with(CallOptions.within(Duration.ofMillis(200)))
                            .summaries())
                    .isInstanceOf(DeadlineExceededException.class));
            List<Throwable> failures = new ArrayList<>();
            waiting.setUncaughtExceptionHandler((thread, e) -> failures.add(e));
            waiting.start();
            waiting.join();
            assertThat(failures).isEmpty();
            assertThat(renewals()).isZero();

            store.write(newPair());
            held.close();
            assertThat(client.plans().summaries()).isNotEmpty();
        }
        assertThat(renewals()).isZero();
    }

    @Test
    void rejectedPair_isNotSentAgain_andIsReplacedInTheStore() {
        server.clock().advance(Duration.ofDays(100));
        try (CommvaultClient client = client()) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(UnauthenticatedException.class);
            }
            assertThat(renewals()).isEqualTo(1);
            assertThat(store.read().renewalStartedAt()).isEmpty();

            store.write(newPair());
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    /** If nothing is known to be written, nothing is sent. */
    @Test
    void markIsNotWritten_nothingIsSent() {
        TokenPairStore broken = TokenPairStore.ofOneProcess(store.read(), pair -> {
            throw new IllegalStateException("disk full");
        });
        try (CommvaultClient client = inventory.client(CommvaultCredentials.tokenPair(broken))) {
            server.clock().advance(Duration.ofMinutes(31));
            assertThatThrownBy(() -> client.plans().summaries())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("disk full");
        }
        assertThat(renewals()).isZero();
    }

    @Test
    void noConnection_markIsRemoved_nextCallRenews() {
        try (CommvaultClient client = client()) {
            server.clock().advance(Duration.ofMinutes(31));
            server.failNext(SharedStoreTest::isRenewal, Fault.status(429));
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(RuntimeException.class);
            assertThat(store.read().renewalStartedAt()).isEmpty();
            assertThat(client.plans().summaries()).isNotEmpty();
        }
    }

    /** An operator replaced the pair while the new one could not be saved: the operator's counts. */
    @Test
    void unsavedPair_storeHasAnotherOneMeanwhile_isDropped() {
        List<TokenPair> offered = new ArrayList<>();
        TokenPair first = store.read();
        TokenPairStore failing = TokenPairStore.ofOneProcess(first, pair -> {
            if (pair.renewalStartedAt().isEmpty() && offered.isEmpty()) {
                offered.add(pair);
                throw new IllegalStateException("disk full");
            }
        });
        try (CommvaultClient client = inventory.client(CommvaultCredentials.tokenPair(failing))) {
            server.clock().advance(Duration.ofMinutes(31));
            assertThatThrownBy(() -> client.plans().summaries()).isInstanceOf(IllegalStateException.class);
            TokenPair replacement = newPair();
            failing.write(replacement);
            assertThat(client.plans().summaries()).isNotEmpty();
            assertThat(failing.read()).isEqualTo(replacement);
        }
        assertThat(renewals()).isEqualTo(1);
    }

    private long renewals() {
        return server.received().stream().filter(SharedStoreTest::isRenewal).count();
    }

    private static boolean isRenewal(ReceivedRequest request) {
        return request.path().endsWith("/Renew");
    }
}
