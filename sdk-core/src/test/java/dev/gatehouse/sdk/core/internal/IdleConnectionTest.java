package dev.gatehouse.sdk.core.internal;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pooled connections that the server closed are found before a request is written. Uses real time. */
@Timeout(120)
class IdleConnectionTest {

    private static final String OK = ByteServer.json(200, "{\"id\":\"1\"}");

    /** As a server that closes after 1 s, and a request every 1.3 s, but ten times as fast. */
    @ParameterizedTest
    @CsvSource({"false,false,200", "true,false,20", "false,true,20", "true,true,20"})
    void postAfterTheServerClosed_isSentOnANewConnection(boolean tls, boolean reset, int calls) {
        ByteServer.Script script = (request, number, connection) -> {
            ByteServer.write(connection, OK);
            return !reset || remainsOpen(connection);
        };
        try (ByteServer server = start(tls, (request, number, connection) -> {
                    connection.setSoTimeout(reset ? 0 : 100);
                    return script.run(request, number, connection);
                });
                ApiCaller caller = caller(server, tls)) {
            for (int i = 1; i <= calls; i++) {
                caller.run(TestVendor.POST.request());
                await(130);
                while (server.openConnections() > 0) {
                    await(1);
                }
            }
            assertThat(server.received()).hasSize(calls);
            assertThat(server.connections()).isEqualTo(calls);
        }
    }

    /** Resets the connection after 100 ms without a request. */
    private static boolean remainsOpen(Socket connection) throws IOException {
        await(100);
        ByteServer.reset(connection);
        return false;
    }

    @Test
    void idleConnectionThatIsOpen_isReused() {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK));
                ApiCaller caller = caller(server, false)) {
            for (int i = 0; i < 5; i++) {
                caller.run(TestVendor.POST.request());
                await(120);
            }
            caller.run(TestVendor.LIST.request());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** Over TLS, a check reads records. */
    @Test
    void idleTlsConnectionThatIsOpen_isReused() {
        try (ByteServer server = start(true, ByteServer.always(OK));
                ApiCaller caller = caller(server, true)) {
            for (int i = 0; i < 5; i++) {
                caller.run(TestVendor.POST.request());
                await(120);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** The server announces when it closes; it keeps the connection open here, so that no check finds anything. */
    @ParameterizedTest
    @CsvSource({"timeout=1,2", "'timeout = 1, max=100',2", "timeout=5,1", "max=100,1", "timeout=x,1", "timeout=0,2"})
    void keepAliveTimeout_isHonoured(String header, int connections) {
        String response = "HTTP/1.1 200 OK\r\nKeep-Alive: " + header + "\r\nContent-Length: 2\r\n\r\n{}";
        try (ByteServer server = ByteServer.start(ByteServer.always(response));
                ApiCaller caller = caller(server, false)) {
            caller.run(TestVendor.POST.request());
            await(950);
            caller.run(TestVendor.POST.request());
            assertThat(server.connections()).isEqualTo(connections);
        }
    }

    /** After a burst, all idle connections were closed. */
    @Test
    void allClosedConnections_areFoundAtOnce() throws Exception {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
                    connection.setSoTimeout(150);
                    await(30);
                    ByteServer.write(connection, OK);
                    return true;
                });
                ApiCaller caller = caller(server, false)) {
            inThreads(16, 1, () -> caller.run(TestVendor.POST.request()));
            int burst = server.connections();
            assertThat(burst).isGreaterThan(1);
            while (server.openConnections() > 0) {
                await(10);
            }
            caller.run(TestVendor.POST.request());
            assertThat(server.connections()).isEqualTo(burst + 1);
            assertThat(server.received()).hasSize(17);
        }
    }

    @Test
    void callersThatMixReadsAndChanges_useOneConnectionEach() throws Exception {
        try (ByteServer server = ByteServer.start(ByteServer.always(OK));
                ApiCaller caller = caller(server, false)) {
            inThreads(64, 40, () -> {
                caller.run(TestVendor.LIST.request());
                caller.run(TestVendor.POST.request());
            });
            assertThat(server.received()).hasSize(64 * 40 * 2);
            assertThat(server.connections()).isLessThanOrEqualTo(64);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void loginAndReads_needOneConnection(boolean tls) {
        try (ByteServer server = start(tls, ByteServer.always(OK));
                ApiCaller caller = caller(server, tls)) {
            caller.run(TestVendor.POST.request());
            caller.run(TestVendor.LIST.request());
            caller.run(TestVendor.POST.request());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    /** OkHttp checks the connection before an interceptor of the application waits. */
    @Test
    void bytesThatArriveWhileAnInterceptorWaits_areFoundBeforeTheRequestIsWritten() {
        AtomicBoolean waits = new AtomicBoolean();
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        OkHttpClient supplied = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    if (waits.getAndSet(false)) {
                        waiting.countDown();
                        await(written);
                        // At least: a check that is not older than 1 ms is not repeated.
                        await(20);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        ByteServer.Script writesMore = (request, number, connection) -> {
            ByteServer.write(connection, OK);
            if (number == 1) {
                await(waiting);
                ByteServer.write(connection, "x");
                written.countDown();
            }
            return true;
        };
        try (ByteServer server = ByteServer.start(writesMore);
                ApiCaller caller = TestVendor.caller(SdkConfig.builder(server.url())
                        .httpClient(supplied)
                        .deadline(Duration.ofSeconds(60))
                        .build())) {
            caller.run(TestVendor.POST.request());
            waits.set(true);
            caller.run(TestVendor.POST.request());
            assertThat(server.received()).hasSize(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private static void inThreads(int count, int times, Runnable task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    for (int j = 0; j < times; j++) {
                        task.run();
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteServer start(boolean tls, ByteServer.Script script) {
        return tls ? ByteServer.start(sockets(issue("localhost"), false), script) : ByteServer.start(script);
    }

    private static ApiCaller caller(ByteServer server, boolean tls) {
        return TestVendor.caller(SdkConfig.builder(tls ? "https://localhost:" + server.port() : server.url())
                .tls(tls ? Tls.system().trustingOnly(CA.certificatePem()) : Tls.system())
                .retry(RetryPolicy.none())
                .deadline(Duration.ofSeconds(60))
                .build());
    }
}
