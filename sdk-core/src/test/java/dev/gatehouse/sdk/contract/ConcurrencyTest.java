package dev.gatehouse.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.spi.RetrySafety;
import dev.gatehouse.sdk.testkit.ReceivedRequest;
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

/** 64 threads that share one client log in once. */
@Timeout(120)
public abstract class ConcurrencyTest<C extends AutoCloseable> extends ContractSuite<C> {

    private static final int THREADS = 64;

    protected ConcurrencyTest(VendorFixture<C> vendor) {
        super(vendor);
    }

    /** Before JDK 24, monitors pin virtual threads to their carriers. */
    @Test
    void sources_containNoMonitors() throws Exception {
        requireNoMonitors();
    }

    /** Asserts that the sources of the module under test contain no {@code synchronized}. */
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
    void firstUse_logsInOnce() throws Exception {
        Optional<Sample<C>> login = vendor.samples().stream()
                .filter(sample -> sample.isLogin(vendor) && sample.retrySafety() == RetrySafety.NEVER_RETRY)
                .findFirst();
        Sample<C> sample = login.orElseGet(this::read);
        CountDownLatch received = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            received.countDown();
            assertThat(release.await(60, TimeUnit.SECONDS)).isTrue();
            connection.getOutputStream().write(sample.response().bytes());
            return true;
        })) {
            withClient(server, new TestTime(), client -> {
                ConcurrentCallers callers =
                        new ConcurrentCallers(THREADS, () -> sample.call().run(client.client()));
                assertThat(received.await(60, TimeUnit.SECONDS)).isTrue();
                if (login.isPresent()) {
                    callers.awaitAllButOneWaiting();
                }
                release.countDown();
                assertThat(callers.thrown()).isEmpty();
            });
            int logins = login.isPresent() ? server.requestCount() : 0;
            print("first use", logins, server);
            assertThat(logins).isEqualTo(vendor.logsIn() ? 1 : 0);
            assertThat(server.byteServer().connections()).isLessThanOrEqualTo(THREADS + 1);
        }
    }

    /** All requests are rejected before the first caller can log in again. */
    @Test
    void rejectedToken_isRenewedOnce() throws Exception {
        reject("rejected token", new CountDownLatch(THREADS), Duration.ZERO);
    }

    /** If the server does not report the lifetime of its tokens, it rejects an expired token. */
    @Test
    void expiredToken_isRenewedOnce() throws Exception {
        reject("expired token", new CountDownLatch(0), Duration.ofDays(1));
    }

    private void reject(String name, CountDownLatch allRejected, Duration later) throws InterruptedException {
        Assumptions.assumeTrue(vendor.logsIn(), "requests are signed");
        Sample<C> sample = read();
        TestTime time = new TestTime();
        AtomicReference<String> first = new AtomicReference<>();
        AtomicReference<String> rejected = new AtomicReference<>("none");
        try (ScriptedServer<C> server = new ScriptedServer<>(vendor, sample, (request, number, connection) -> {
            first.compareAndSet(null, credentials(request));
            boolean isRejected = credentials(request).equals(rejected.get());
            if (isRejected) {
                allRejected.countDown();
                assertThat(allRejected.await(60, TimeUnit.SECONDS)).isTrue();
            }
            connection
                    .getOutputStream()
                    .write(isRejected ? Scripts.status(401) : sample.response().bytes());
            return true;
        })) {
            withClient(server, time, client -> {
                assertThat(call(client, sample)).isNull();
                assertThat(server.loginCount()).isEqualTo(1);
                rejected.set(first.get());
                time.advance(later);
                assertThat(new ConcurrentCallers(THREADS, () -> sample.call().run(client.client())).thrown())
                        .isEmpty();
            });
            print(name, server.loginCount() - 1, server);
            assertThat(server.loginCount()).isEqualTo(2);
            assertThat(allRejected.getCount()).isZero();
        }
    }

    private interface ClientTask<C extends AutoCloseable> {
        void run(TestClient<C> client) throws InterruptedException;
    }

    private void withClient(ScriptedServer<C> server, TestTime time, ClientTask<C> task) throws InterruptedException {
        try (TestClient<C> client = server.openClient(
                config(HttpClientKind.DEFAULT, server).time(time).build())) {
            task.run(client);
        }
        assertThat(server.awaitNoConnection()).isTrue();
    }

    private Sample<C> read() {
        return vendor.representative(RetrySafety.SAFE).orElseThrow();
    }

    private static String credentials(ReceivedRequest request) {
        return Stream.of("Authorization", "Authtoken", "Cookie")
                .map(name -> request.header(name).orElse(""))
                .collect(Collectors.joining(" "));
    }

    private void print(String name, int logins, ScriptedServer<C> server) {
        System.out.println(vendor.name() + ", " + THREADS + " threads, " + name + ": " + logins + " login, "
                + server.byteServer().received().size() + " requests in total");
    }
}
