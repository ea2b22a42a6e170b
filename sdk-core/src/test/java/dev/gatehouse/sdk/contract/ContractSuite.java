package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.error.SdkException;
import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.Received;
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

/** One call of a vendor's client at one site; after each test nothing that was said may hold a secret. */
abstract class ContractSuite<C extends AutoCloseable> {

    /** Most that may pass until a call with real time-outs has ended: they, and what a busy machine adds. */
    static final Duration LONGEST = Duration.ofSeconds(12);

    static final String PROXY_PASSWORD = "planted-proxy-password";

    final VendorFixture<C> vendor;
    private LeakDetector witness;

    ContractSuite(VendorFixture<C> vendor) {
        this.vendor = vendor;
    }

    /** What came of a call. */
    record Outcome(
            VendorFixture<?> vendor,
            Sample<?> sample,
            @Nullable RuntimeException thrown,
            int sent,
            int logins,
            List<Duration> waits,
            List<Received> received) {

        /** Ended well. */
        void assertGood() {
            if (thrown != null) {
                throw new AssertionError(sample.operation(), thrown);
            }
        }

        /** Ended with this, which names the operation and counts what was sent. */
        <E extends SdkException> E told(Class<E> type) {
            assertThat(thrown).as(sample.operation()).isInstanceOf(SdkException.class);
            SdkException outer = (SdkException) thrown;
            assertThat(outer.operation()).isEqualTo(sample.operation());
            assertThat(outer.attempts()).as(sample.operation()).isEqualTo(sent);
            SdkException told = vendor.behind(outer);
            assertThat(told).as(sample.operation()).isInstanceOf(type);
            return type.cast(told);
        }

        /** Whether the caller is told that the server may have acted. */
        boolean unknown() {
            return thrown instanceof SdkException e && e.outcomeUnknown();
        }
    }

    @BeforeEach
    void listen() {
        witness = new LeakDetector();
    }

    @AfterEach
    void nothingThatWasSaid_holdsASecret() {
        try (LeakDetector heard = witness) {
            String pair = "proxy:" + PROXY_PASSWORD;
            List<String> secrets = new ArrayList<>(vendor.secrets());
            secrets.add(PROXY_PASSWORD);
            secrets.add(Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
            heard.assertHeardNoneOf(secrets);
        }
    }

    /** One operation of each safety that the vendor has. */
    final List<Sample<C>> typical() {
        return Stream.of(RetrySafety.SAFE, RetrySafety.IDEMPOTENT, RetrySafety.NON_IDEMPOTENT)
                .map(vendor::typical)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a lost answer leaves something to look after. */
    final boolean changes(Sample<C> sample) {
        return sample.retrySafety().isChange() && !vendor.departures(sample).contains(KnownDeviation.UNDONE);
    }

    /** The configuration that all calls share, listened to. */
    final SdkConfig.Builder config(HttpClientKind engine, ScriptedServer<C> site) {
        return engine.under(site.config().maxResponseBytes(Scripts.LIMIT).addListener(witness));
    }

    final @Nullable RuntimeException call(TestClient<C> opened, Sample<C> sample) {
        witness.hear(opened.client());
        try {
            sample.call().run(opened.client());
            return null;
        } catch (RuntimeException e) {
            witness.hear(e);
            return e;
        }
    }

    /** Calls once at a site with this script; nobody really waits. */
    final Outcome run(HttpClientKind engine, Sample<C> sample, ScriptedServer.Script script)
            throws InterruptedException {
        TestTime time = new TestTime();
        Outcome outcome = run(engine, new ScriptedServer<>(vendor, sample, script), config -> config.time(time));
        return new Outcome(
                vendor, sample, outcome.thrown(), outcome.sent(), outcome.logins(), time.waits(), outcome.received());
    }

    /** Calls once, then closes all; no connection may stay open. */
    final Outcome run(HttpClientKind engine, ScriptedServer<C> site, UnaryOperator<SdkConfig.Builder> settings)
            throws InterruptedException {
        Sample<C> sample = site.sample();
        try (site) {
            SdkConfig config = settings.apply(config(engine, site)).build();
            witness.hear(config);
            Outcome outcome;
            try (TestClient<C> opened = site.open(config)) {
                @Nullable RuntimeException thrown = call(opened, sample);
                outcome = new Outcome(
                        vendor,
                        sample,
                        thrown,
                        site.own(),
                        site.logins(),
                        List.of(),
                        site.server().received());
            }
            assertThat(site.isLeft()).as("%s: connections closed", sample).isTrue();
            assertThat(Thread.interrupted()).as("%s: interrupted", sample).isFalse();
            return outcome;
        }
    }
}
