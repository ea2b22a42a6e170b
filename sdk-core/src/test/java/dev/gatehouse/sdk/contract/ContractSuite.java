package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Runs single calls of a vendor's client. After each test, verifies that nothing that was recorded
 * contains a secret.
 */
abstract class ContractSuite<C extends AutoCloseable> {

    /** The longest duration of a call with real timeouts, on a busy machine. */
    static final Duration LONGEST = Duration.ofSeconds(12);

    static final String PROXY_PASSWORD = "seeded-proxy-password";

    final VendorFixture<C> vendor;
    private LeakDetector leaks;

    ContractSuite(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    /** The outcome of a call. */
    record Outcome(
            VendorFixture<?> vendor,
            Sample<?> sample,
            @Nullable RuntimeException thrown,
            int requests,
            int logins,
            List<Duration> waits,
            List<ReceivedRequest> received) {

        void assertSucceeded() {
            if (thrown != null) {
                throw new AssertionError(sample.operation(), thrown);
            }
        }

        /**
         * Asserts that the call failed with an exception of this type, operation and number of
         * attempts.
         */
        <E extends SdkException> E assertThrown(Class<E> type) {
            assertThat(thrown).as(sample.operation()).isInstanceOf(SdkException.class);
            SdkException outer = (SdkException) thrown;
            assertThat(outer.operation()).isEqualTo(sample.operation());
            assertThat(outer.attempts()).as(sample.operation()).isEqualTo(requests);
            SdkException failure = vendor.unwrap(outer);
            assertThat(failure).as(sample.operation()).isInstanceOf(type);
            return type.cast(failure);
        }

        boolean outcomeUnknown() {
            return thrown instanceof SdkException e && e.outcomeUnknown();
        }
    }

    @BeforeEach
    void startRecording() {
        leaks = new LeakDetector();
    }

    @AfterEach
    void nothingRecorded_containsASecret() {
        try (LeakDetector recorded = leaks) {
            String pair = "proxy:" + PROXY_PASSWORD;
            List<String> secrets = new ArrayList<>(vendor.secrets());
            secrets.add(PROXY_PASSWORD);
            secrets.add(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            recorded.assertNoneLeaked(secrets);
        }
    }

    /** Returns one sample of each retry safety that the vendor has. */
    final List<Sample<C>> representatives() {
        return Stream.of(RetrySafety.SAFE, RetrySafety.IDEMPOTENT, RetrySafety.NON_IDEMPOTENT)
                .map(vendor::representative)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns whether the outcome of the operation is unknown if no response is received. */
    final boolean changes(Sample<C> sample) {
        return sample.retrySafety().isChange()
                && !vendor.knownDeviations(sample).contains(KnownDeviation.ROLLED_BACK);
    }

    /** Returns the configuration of all calls. Its events are recorded. */
    final SdkConfig.Builder config(HttpClientKind kind, ScriptedServer<C> server) {
        return kind.applyTo(server.config().maxResponseBytes(Scripts.LIMIT).addListener(leaks));
    }

    /** Calls the operation. Returns the exception, or null after success. */
    final @Nullable RuntimeException call(TestClient<C> client, Sample<C> sample) {
        leaks.record(client.client());
        try {
            sample.call().run(client.client());
            return null;
        } catch (RuntimeException e) {
            leaks.record(e);
            return e;
        }
    }

    /** Calls the operation once, on a server with the given script. Waits are skipped. */
    final Outcome run(HttpClientKind kind, Sample<C> sample, ScriptedServer.Script script) throws InterruptedException {
        TestTime time = new TestTime();
        Outcome outcome = run(kind, new ScriptedServer<>(vendor, sample, script), config -> config.time(time));
        return new Outcome(
                vendor,
                sample,
                outcome.thrown(),
                outcome.requests(),
                outcome.logins(),
                time.waits(),
                outcome.received());
    }

    /** Calls the operation once, closes the client, and verifies that no connection stays open. */
    final Outcome run(HttpClientKind kind, ScriptedServer<C> server, UnaryOperator<SdkConfig.Builder> settings)
            throws InterruptedException {
        Sample<C> sample = server.sample();
        try (server) {
            SdkConfig config = settings.apply(config(kind, server)).build();
            leaks.record(config);
            Outcome outcome;
            try (TestClient<C> client = server.openClient(config)) {
                @Nullable RuntimeException thrown = call(client, sample);
                outcome = new Outcome(
                        vendor,
                        sample,
                        thrown,
                        server.requestCount(),
                        server.loginCount(),
                        List.of(),
                        server.byteServer().received());
            }
            assertThat(server.awaitNoConnection())
                    .as("%s: connections closed", sample)
                    .isTrue();
            assertThat(Thread.interrupted()).as("%s: interrupted", sample).isFalse();
            return outcome;
        }
    }
}
