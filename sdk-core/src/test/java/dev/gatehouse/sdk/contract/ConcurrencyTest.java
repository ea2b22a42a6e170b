package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixty-four threads with one client log in once. */
@Timeout(120)
public abstract class ConcurrencyTest<C extends AutoCloseable> extends ContractSuite<C> {

    private static final int THREADS = 64;

    protected ConcurrencyTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    /** A monitor pins a virtual thread before JDK 24. */
    @Test
    void monitors_areUsedNowhere() throws Exception {
        requireNoMonitors();
    }

    /** Reads the sources of the module whose tests run. */
    public static void requireNoMonitors() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(path -> path.toString().endsWith(".java")).toList();
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern("\\bsynchronized\\b"));
        }
    }

    @Test
    void firstUse_isOneLogin() throws Exception {
        Optional<Sample<C>> login = vendor.samples().stream()
                .filter(sample -> sample.isLogin(vendor) && sample.retrySafety() == RetrySafety.NEVER_RETRY)
                .findFirst();
        Sample<C> sample = login.orElseGet(this::read);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            asked.countDown();
            assertThat(release.await(60, TimeUnit.SECONDS)).isTrue();
            connection.getOutputStream().write(sample.answer().bytes());
            return true;
        })) {
            use(site, new TestTime(), opened -> {
                ConcurrentCallers crowd =
                        new ConcurrentCallers(THREADS, () -> sample.call().run(opened.client()));
                assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
                if (login.isPresent()) {
                    crowd.awaitAllButOneWaiting();
                }
                release.countDown();
                assertThat(crowd.thrown()).isEmpty();
            });
            int logins = login.isPresent() ? site.own() : 0;
            print("first use", logins, site);
            assertThat(logins).isEqualTo(vendor.logsIn() ? 1 : 0);
            assertThat(site.server().connections()).isLessThanOrEqualTo(THREADS + 1);
        }
    }

    /** All are refused before the first of them can renew. */
    @Test
    void refusedToken_isRenewedOnce() throws Exception {
        refuse("refused token", new CountDownLatch(THREADS), Duration.ZERO);
    }

    /** Where the server tells no life of a token, it refuses it. */
    @Test
    void expiredToken_isRenewedOnce() throws Exception {
        refuse("expired token", new CountDownLatch(0), Duration.ofDays(1));
    }

    private void refuse(String what, CountDownLatch together, Duration later) throws InterruptedException {
        Assumptions.assumeTrue(vendor.logsIn(), "requests are signed");
        Sample<C> sample = read();
        TestTime time = new TestTime();
        AtomicReference<String> first = new AtomicReference<>();
        AtomicReference<String> ended = new AtomicReference<>("none");
        try (ScriptedServer<C> site = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            first.compareAndSet(null, credentials(request));
            boolean refused = credentials(request).equals(ended.get());
            if (refused) {
                together.countDown();
                assertThat(together.await(60, TimeUnit.SECONDS)).isTrue();
            }
            connection
                    .getOutputStream()
                    .write(refused ? Scripts.status(401) : sample.answer().bytes());
            return true;
        })) {
            use(site, time, opened -> {
                assertThat(call(opened, sample)).isNull();
                assertThat(site.logins()).isEqualTo(1);
                ended.set(first.get());
                time.advance(later);
                assertThat(new ConcurrentCallers(THREADS, () -> sample.call().run(opened.client())).thrown())
                        .isEmpty();
            });
            print(what, site.logins() - 1, site);
            assertThat(site.logins()).isEqualTo(2);
            assertThat(together.getCount()).isZero();
        }
    }

    private interface Use<C extends AutoCloseable> {
        void by(TestClient<C> opened) throws InterruptedException;
    }

    private void use(ScriptedServer<C> site, TestTime time, Use<C> use) throws InterruptedException {
        try (TestClient<C> opened =
                site.open(config(HttpClientKind.OURS, site).time(time).build())) {
            use.by(opened);
        }
        assertThat(site.isLeft()).isTrue();
    }

    private Sample<C> read() {
        return vendor.typical(RetrySafety.SAFE).orElseThrow();
    }

    private static String credentials(Received request) {
        return Stream.of("Authorization", "Authtoken", "Cookie")
                .map(name -> request.header(name).orElse(""))
                .collect(Collectors.joining(" "));
    }

    private void print(String what, int logins, ScriptedServer<C> site) {
        System.out.println(vendor.name() + ", " + THREADS + " threads, " + what + ": " + logins + " login, "
                + site.server().received().size() + " requests in all");
    }
}
