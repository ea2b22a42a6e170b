package dev.gatehouse.sdk.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gatehouse.sdk.contract.TestCertificates;
import dev.gatehouse.sdk.core.BodySource;
import dev.gatehouse.sdk.core.ProxyConfig;
import dev.gatehouse.sdk.core.RetryPolicy;
import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Secret;
import dev.gatehouse.sdk.core.TestVendor;
import dev.gatehouse.sdk.core.TimeSource;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.ApiException;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.matrix.CountingSockets;
import dev.gatehouse.sdk.core.spi.JsonCodec;
import dev.gatehouse.sdk.core.spi.RequestProbe;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowingConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {

    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{\"id\":\"1\"}"));

    @Test
    void ownSockets_haveTcpNoDelay() throws IOException {
        try (Socket socket = new TcpNoDelaySocketFactory().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
        try (ServerSocket server = backlogOnly()) {
            eachWayToConnect(
                    new TcpNoDelaySocketFactory(),
                    server,
                    socket -> assertThat(socket.getTcpNoDelay()).isTrue());
        }
    }

    @Test
    void socketsForHandshakes_areCreatedByTheGivenFactory() throws IOException {
        SSLSocketFactory given = (SSLSocketFactory) SSLSocketFactory.getDefault();
        HandshakeTimeoutSocketFactory prompt = new HandshakeTimeoutSocketFactory(given, 4_000);
        try (ServerSocket server = backlogOnly()) {
            eachWayToConnect(prompt, server, socket -> assertThat(socket).isInstanceOf(SSLSocket.class));
            try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
                    Socket secure = prompt.createSocket(plain, "localhost", server.getLocalPort(), true)) {
                assertThat(secure).isInstanceOf(SSLSocket.class);
                assertThat(plain.getSoTimeout())
                        .as("how long a handshake may be silent")
                        .isEqualTo(4_000);
            }
        }
        assertThat(prompt.getDefaultCipherSuites()).isEqualTo(given.getDefaultCipherSuites());
        assertThat(prompt.getSupportedCipherSuites()).isEqualTo(given.getSupportedCipherSuites());
    }

    @Test
    void socketsWithCertificatesOfAFile_areTlsSockets(@TempDir Path folder) throws IOException {
        Path trusted = Files.writeString(folder.resolve("ca.pem"), TestCertificates.CA.certificatePem());
        SSLSocketFactory reloading = TlsSockets.of(Tls.system().trustingOnly(trusted), TimeSource.system())
                .sockets();
        try (ServerSocket server = backlogOnly()) {
            eachWayToConnect(reloading, server, socket -> assertThat(socket).isInstanceOf(SSLSocket.class));
        }
        assertThat(reloading.getDefaultCipherSuites()).contains("TLS_AES_128_GCM_SHA256");
        assertThat(reloading.getSupportedCipherSuites()).contains("TLS_AES_128_GCM_SHA256");
    }

    private static void eachWayToConnect(SocketFactory factory, ServerSocket server, ThrowingConsumer<Socket> holds)
            throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        int port = server.getLocalPort();
        try (Socket byName = factory.createSocket(loopback.getHostAddress(), port);
                Socket byNameFrom = factory.createSocket(loopback.getHostAddress(), port, loopback, 0);
                Socket byAddress = factory.createSocket(loopback, port);
                Socket byAddressFrom = factory.createSocket(loopback, port, loopback, 0)) {
            assertThat(List.of(byName, byNameFrom, byAddress, byAddressFrom))
                    .allSatisfy(socket -> assertThat(socket.getPort()).isEqualTo(port))
                    .allSatisfy(holds);
        }
    }

    /** Connections stay in the backlog, which is enough here. */
    private static ServerSocket backlogOnly() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    /** OkHttp would otherwise retry on its own if the value is 0. */
    @Test
    void serviceUnavailableWithAWaitOfZero_isRetriedOnlyByTheSdk() {
        String busy = "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nX-Request: r1\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer server = ByteServer.start(ByteServer.always(busy))) {
            SdkConfig config = SdkConfig.of(server.url()).withRetry(RetryPolicy.none());
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.retryAfter()).contains(Duration.ZERO);
                        assertThat(e.response().header("retry-after")).contains("0");
                        assertThat(e.response().header("X-Request")).contains("r1");
                        assertThat(e.response().header("X-Other")).isEmpty();
                    });
            assertThat(server.received()).hasSize(1);
        }
    }

    /** An interceptor of the supplied client may retry a safe request. Only its last response counts. */
    @ParameterizedTest
    @ValueSource(strings = {"503 Busy\r\nRetry-After: 9", "407 Proxy"})
    void responseThatAnInterceptorDiscarded_leavesNothingBehind(String first) {
        OkHttpClient retrying = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            String status = number == 1 ? first : "409 Conflict";
            ByteServer.write(connection, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n");
            return true;
        })) {
            SdkConfig config = SdkConfig.of(server.url()).withHttpClient(retrying);
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(ApiException.class, e -> {
                        assertThat(e.status()).isEqualTo(409);
                        assertThat(e.retryAfter()).isEmpty();
                    });
            assertThat(server.received()).hasSize(2);
        }
    }

    /** The sockets of a supplied factory don't check their responses. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void responseWithTwoLengths_closesItsConnection(boolean ownSockets) throws Exception {
        String response = "HTTP/1.1 200 OK\r\nContent-Length: 40\r\nContent-Length: 2\r\n\r\n{}";
        try (ByteServer server = ByteServer.start(ByteServer.always(response));
                Transport transport = new Transport(
                        ownSockets
                                ? SdkConfig.of(server.url())
                                : SdkConfig.of(server.url())
                                        .withHttpClient(new OkHttpClient.Builder()
                                                .socketFactory(new CountingSockets())
                                                .build()))) {
            for (int i = 1; i <= 2; i++) {
                assertThatThrownBy(() -> transport.send(
                                RequestProbe.finished(TestVendor.LIST.request()),
                                new AttemptState(true, false, 0, Optional.empty()),
                                Duration.ofSeconds(20).toNanos(),
                                new InMemoryReader(JsonCodec.camelCase(), 1024)))
                        .isInstanceOf(ProtocolException.class);
                assertThat(server.connections()).isEqualTo(i);
            }
        }
    }

    /** OkHttp's dispatcher knows a call only until its response starts. */
    @Test
    @Timeout(20)
    void close_cancelsACallThatReadsItsResponse() {
        AtomicReference<@Nullable ApiCaller> running = new AtomicReference<>();
        OkHttpClient closing = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void responseBodyStart(Call call) {
                        Objects.requireNonNull(running.get()).close();
                    }
                })
                .build();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[");
            new CountDownLatch(1).await();
            return false;
        })) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withHttpClient(closing));
            running.set(caller);
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.attempts()).isEqualTo(1));
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    @Timeout(20)
    void close_cancelsAllCalls_evenIfAListenerOfTheSuppliedClientThrows() throws Exception {
        CountDownLatch arrived = new CountDownLatch(2);
        OkHttpClient throwing = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        throw new IllegalStateException("listener");
                    }
                })
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            arrived.countDown();
            return connection.getInputStream().read() >= 0;
        })) {
            ApiCaller caller = TestVendor.caller(SdkConfig.of(server.url()).withHttpClient(throwing));
            Future<?> first = threads.submit(() -> caller.run(TestVendor.POST.request()));
            Future<?> second = threads.submit(() -> caller.run(TestVendor.POST.request()));
            arrived.await();
            assertThatThrownBy(caller::close).hasMessage("listener");
            assertThatThrownBy(first::get).hasCauseInstanceOf(TransportException.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(TransportException.class);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void close_isHarmlessHoweverOften() {
        ApiCaller caller = TestVendor.caller(SdkConfig.of("https://h.example.com"));
        for (int i = 0; i < 3_000; i++) {
            caller.close();
        }
        assertThatThrownBy(() -> caller.run(TestVendor.LIST.request())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void clientWithoutALimitOfCalls_canBeUsedAndClosed() {
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = TestVendor.caller(SdkConfig.builder(server.url())
                    .maxConcurrentCalls(Integer.MAX_VALUE)
                    .build());
            caller.run(TestVendor.LIST.request());
            caller.close();
            assertThat(PoolProbe.of(caller).connections()).isZero();
        }
    }

    @Test
    void close_closesTheIdleConnectionsAtOnce() {
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = caller(server);
            caller.run(TestVendor.LIST.request());
            caller.run(TestVendor.POST.request());
            PoolProbe pool = PoolProbe.of(caller);
            assertThat(pool.idleConnections()).isEqualTo(1);
            caller.close();
            assertThat(pool.connections()).isZero();
        }
    }

    @Test
    void tunnelThroughAProxy_isRequestedOnceWithTheCredentials() {
        String who = "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n";
        try (ByteServer proxy = ByteServer.start(ByteServer.always(who))) {
            SdkConfig config = SdkConfig.builder("https://h.example.com")
                    .retry(RetryPolicy.none())
                    .proxy(ProxyConfig.builder()
                            .host("127.0.0.1")
                            .port(proxy.port())
                            .user("u")
                            .password(Secret.of("p"))
                            .build())
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.POST.request()))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertThat(proxy.received()).singleElement().satisfies(request -> {
                assertThat(request.method()).isEqualTo("CONNECT");
                assertThat(request.target()).isEqualTo("h.example.com:443");
                assertThat(request.header("Proxy-Authorization")).contains("Basic dTpw");
            });
        }
    }

    @Test
    @Timeout(30)
    void queuedCall_isNotSentAfterTheClientWasClosed() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            arrived.countDown();
            return connection.getInputStream().read() >= 0;
        })) {
            ApiCaller caller = TestVendor.caller(
                    SdkConfig.builder(server.url()).maxConcurrentCalls(1).build());
            Future<?> first = thread.submit(() -> caller.run(TestVendor.POST.request()));
            arrived.await();
            AtomicReference<Throwable> second = new AtomicReference<>();
            Thread queued = new Thread(() -> second.set(catchThrowable(() -> caller.run(TestVendor.POST.request()))));
            queued.start();
            while (queued.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            caller.close();
            queued.join();

            assertThatThrownBy(first::get).hasCauseInstanceOf(TransportException.class);
            assertThat(second.get())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(e.outcomeUnknown()).isFalse());
            assertThat(server.received()).hasSize(1);
            assertThat(server.connections()).isEqualTo(1);
        } finally {
            thread.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.0.0", "5.5.1", "5.99.0-alpha"})
    void okHttpFive_isUsable(String version) {
        assertThatCode(() -> OkHttpVersion.requireUsable(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12.0", "3.14.9", "6.0.0"})
    void otherOkHttp_isRejectedWithOneSentence(String version) {
        assertThatThrownBy(() -> OkHttpVersion.requireUsable(version))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(version)
                .hasMessageContaining("sdk-bom");
    }

    @Test
    void versionOnTheClassPath_isReadAtRunTime() {
        assertThatCode(OkHttpVersion::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void body_isReadAgainForEachAttempt_andProgressStartsAgain() {
        AtomicInteger opened = new AtomicInteger();
        BodySource body = new BodySource() {
            @Override
            public InputStream open() {
                opened.incrementAndGet();
                return new ByteArrayInputStream(new byte[100_000]);
            }

            @Override
            public long length() {
                return 100_000;
            }
        };
        List<Long> progress = new ArrayList<>();
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, ByteServer.json(number == 1 ? 503 : 200, "{}"));
            return true;
        })) {
            caller(server)
                    .run(TestVendor.PUT
                            .request()
                            .path("id", "1")
                            .body(body, "application/octet-stream")
                            .progress(progress::add));
            assertThat(server.received()).hasSize(2).allMatch(request -> request.body().length == 100_000);
        }
        assertThat(opened.get()).isEqualTo(2);
        assertThat(progress).containsExactly(65_536L, 100_000L, 65_536L, 100_000L);
    }

    @Test
    void fileThatChanged_failsTheCall(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f"), new byte[1_000]);
        BodySource grown = BodySource.of(file);
        Files.write(file, new byte[2_000]);
        BodySource shrunk = BodySource.of(file);
        Files.write(file, new byte[1_500]);
        try (ByteServer server = ByteServer.start(OK)) {
            for (BodySource body : List.of(grown, shrunk)) {
                assertThatThrownBy(() ->
                                caller(server).run(TestVendor.POST.request().body(body, "text/plain")))
                        .isInstanceOf(TransportException.class);
            }
        }
    }

    @Test
    void missingFile_isReportedBeforeAnyIo() {
        assertThatThrownBy(() -> BodySource.of(Path.of("missing.bin"))).hasMessageContaining("missing.bin");
    }

    @Test
    void plainProxy_isUsedWithItsCredentials() {
        try (ByteServer proxy = ByteServer.start((request, number, connection) -> {
            boolean known = request.header("Proxy-Authorization").isPresent();
            ByteServer.write(
                    connection,
                    known
                            ? ByteServer.json(200, "{}")
                            : "HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"p\"\r\nContent-Length: 0\r\n\r\n");
            return true;
        })) {
            ProxyConfig open = ProxyConfig.of("127.0.0.1", proxy.port());
            SdkConfig config = SdkConfig.builder("http://h.example.com")
                    .allowPlainHttp(true)
                    .proxy(open)
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.LIST.request()))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.status()).isEqualTo(407));
            assertThat(proxy.received().get(0).target()).isEqualTo("http://h.example.com/items");

            ProxyConfig authorised = ProxyConfig.builder()
                    .host("127.0.0.1")
                    .port(proxy.port())
                    .user("ü")
                    .password(Secret.of("p"))
                    .build();
            TestVendor.caller(config.withProxy(authorised)).run(TestVendor.LIST.request());
            assertThat(proxy.received().get(proxy.received().size() - 1).header("Proxy-Authorization"))
                    .contains("Basic w7w6cA==");
        }
    }

    @Test
    void systemProxySettings_areIgnored() {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", "1");
        System.setProperty("http.nonProxyHosts", "");
        try (ByteServer server = ByteServer.start(OK)) {
            caller(server).run(TestVendor.LIST.request());
            assertThat(server.received()).hasSize(1);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
            System.clearProperty("http.nonProxyHosts");
        }
    }

    @Test
    void connections_areReused_andNoneLeaks() {
        try (ByteServer server = ByteServer.start((request, number, connection) -> {
            ByteServer.write(connection, ByteServer.json(number % 2 == 0 ? 404 : 200, "{\"id\":\"1\"}"));
            return true;
        })) {
            ApiCaller caller = caller(server);
            for (int i = 0; i < 50; i++) {
                try {
                    caller.run(TestVendor.LIST.request());
                } catch (ApiException expected) {
                    assertThat(expected.status()).isEqualTo(404);
                }
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void sequentialCalls_needOneConnection_whateverTheirRetrySafety() {
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = caller(server);
            for (int i = 0; i < 3; i++) {
                caller.run(TestVendor.POST.request());
                caller.run(TestVendor.LIST.request());
                caller.run(TestVendor.PUT.request().path("id", "1").body(Map.of()));
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void afterCalls_onlyDaemonThreadsRemain() {
        try (ByteServer server = ByteServer.start(OK)) {
            ApiCaller caller = caller(server);
            caller.run(TestVendor.LIST.request());
            caller.run(TestVendor.POST.request());
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> thread.getName().startsWith("OkHttp"))
                            .filter(thread -> !thread.isDaemon()))
                    .isEmpty();
            caller.close();
        }
    }

    private static ApiCaller caller(ByteServer server) {
        return TestVendor.caller(SdkConfig.of(server.url()));
    }
}
