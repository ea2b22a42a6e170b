package dev.gatehouse.sdk.core;

import static dev.gatehouse.sdk.contract.TestCertificates.CA;
import static dev.gatehouse.sdk.contract.TestCertificates.issue;
import static dev.gatehouse.sdk.contract.TestCertificates.keys;
import static dev.gatehouse.sdk.contract.TestCertificates.sockets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.sdk.contract.CapturedLogs;
import dev.gatehouse.sdk.contract.TestTime;
import dev.gatehouse.sdk.core.client.ApiCaller;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trust store, certificate pinning and client certificates, on TLS connections. */
class TlsTest {

    private static final HeldCertificate SERVER = issue("localhost");
    private static final ByteServer.Script OK = ByteServer.always(ByteServer.json(200, "{\"id\":\"1\"}"));

    @Test
    void ownCertificationAuthority_isTrusted(@TempDir Path folder) throws Exception {
        Path pem = Files.writeString(folder.resolve("ca.pem"), "Zürich, some text before\n" + CA.certificatePem());
        try (ByteServer server = ByteServer.start(sockets(SERVER, false), OK)) {
            assertWorks(server, "localhost", Tls.system().alsoTrusting(pem));
            assertWorks(server, "localhost", Tls.system().trustingOnly(pem));
            assertWorks(server, "localhost", Tls.system().trustingOnly(SERVER.certificatePem()));
        }
    }

    @Test
    void pin_isRequiredInAdditionToTrust() {
        Tls trusting = Tls.system().alsoTrusting(CA.certificatePem());
        String right = CertificatePinner.pin(SERVER.certificate());
        String wrong = CertificatePinner.pin(issue("other").certificate());
        try (ByteServer server = ByteServer.start(sockets(SERVER, false), OK)) {
            assertWorks(server, "localhost", trusting.pinning(right));
            assertWorks(server, "localhost", trusting.pinning(wrong).pinning(right));
        }
        try (ByteServer server = ByteServer.start(sockets(SERVER, false), OK)) {
            assertNotTrusted(server, "localhost", trusting.pinning(wrong));
        }
    }

    @Test
    void clientCertificate_isSentToAServerThatRequestsOne(@TempDir Path folder) throws Exception {
        Secret password = Secret.of("changeit");
        KeyStore keys = keys(issue("backup-service"), password);
        Path file = folder.resolve("own.p12");
        try (var out = Files.newOutputStream(file)) {
            keys.store(out, password.reveal().toCharArray());
        }
        Tls trusting = Tls.system().alsoTrusting(CA.certificatePem());
        try (ByteServer server = ByteServer.start(sockets(SERVER, true), OK)) {
            assertThatThrownBy(() -> call(server, "localhost", trusting)).isInstanceOf(TransportException.class);
            assertWorks(server, "localhost", trusting.clientKey(keys, password));
            assertWorks(server, "localhost", trusting.clientKey(file, password));
        }
        assertThatThrownBy(() -> trusting.clientKey(keys, Secret.of("wr0ng")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("wr0ng");
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        assertThatThrownBy(() -> trusting.clientKey(empty, password)).isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * For instance while a load balancer restarts. Unlike an untrusted certificate, this failure
     * may be temporary.
     */
    @Test
    void handshakeThatIsAborted_isRetried() throws Exception {
        AtomicInteger connections = new AtomicInteger();
        ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread closing = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket connection = server.accept()) {
                    connections.incrementAndGet();
                    connection.shutdownOutput();
                    // Unread data would cause a reset
                    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException clientLeft) {
                    // Or the test has ended
                }
            }
        });
        closing.start();
        try {
            SdkConfig config = SdkConfig.builder(
                            "https://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort())
                    .time(new TestTime())
                    .build();
            assertThatThrownBy(() -> TestVendor.caller(config).run(TestVendor.POST.request()))
                    .isInstanceOfSatisfying(TransportException.class, e -> {
                        assertThat(e.attempts()).isEqualTo(3);
                        assertThat(e.outcomeUnknown()).isFalse();
                        assertThat(e).hasMessageContaining("no connection").hasMessageNotContaining("trusted");
                    });
            assertThat(connections).hasValue(3);
        } finally {
            server.close();
            closing.join();
        }
    }

    @Test
    void dangerouslyTrustEveryone_disablesChecks_andLogsAWarning() {
        try (CapturedLogs logs = new CapturedLogs();
                ByteServer server = ByteServer.start(sockets(issue("elsewhere"), false), OK)) {
            assertWorks(server, "localhost", Tls.system().dangerouslyTrustEveryone());
            assertThat(logs.lines()).anyMatch(line -> line.startsWith("WARNING") && line.contains("disabled"));
        }
    }

    /** Java rejects such certificates if the trust manager leaves that check to it. */
    @Test
    void dangerouslyTrustEveryone_acceptsWeakCertificates(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("weak.p12");
        String command = "-genkeypair -keyalg RSA -keysize 768 -sigalg MD5withRSA -alias own -dname CN=weak"
                + " -storetype PKCS12 -storepass changeit -keystore " + file;
        List<String> keytool = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        keytool.addAll(List.of(command.split(" ")));
        assertThat(new ProcessBuilder(keytool).start().waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("SunX509");
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(managers.getKeyManagers(), null, null);
        try (ByteServer server = ByteServer.start(context.getServerSocketFactory(), OK)) {
            assertWorks(server, "localhost", Tls.system().dangerouslyTrustEveryone());
        }
    }

    @Test
    void missingOrUnknownClientCertificate_isReportedWithTheAlert_andNotRetried() {
        HeldCertificate unknown =
                new HeldCertificate.Builder().commonName("unknown").build();
        Secret password = Secret.of("changeit");
        Tls trusting = Tls.system().trustingOnly(CA.certificatePem());
        try (ByteServer server = ByteServer.start(sockets(SERVER, true), OK)) {
            for (int round = 0; round < 20; round++) {
                Tls tls = round % 2 == 0 ? trusting : trusting.clientKey(keysOf(unknown, password), password);
                SdkConfig config = SdkConfig.builder("https://localhost:" + server.port())
                        .tls(tls)
                        .time(new TestTime())
                        .build();
                ApiCaller caller = TestVendor.caller(config);
                byte[] body = new byte[round % 4 < 2 ? 10 : 1_000_000];
                assertThatThrownBy(() -> caller.run(
                                TestVendor.POST.request().body(BodySource.of(body), "application/octet-stream")))
                        .isInstanceOfSatisfying(TransportException.class, e -> {
                            assertThat(e.attempts()).isEqualTo(1);
                            assertThat(e.outcomeUnknown()).isFalse();
                            // The name depends on the version of the server, here of Java.
                            assertThat(e.getMessage())
                                    .containsPattern(
                                            "alert (bad_certificate|certificate_required|certificate_unknown);");
                            assertThat(e).hasMessageContaining("SdkConfig.tls()");
                        });
                caller.close();
            }
            assertThat(server.received()).isEmpty();
        }
    }

    @Test
    void responseSlowerThanTheConnectTimeout_isReceivedOverTls() {
        ByteServer.Script slow = (request, number, connection) -> {
            TimeUnit.MILLISECONDS.sleep(600);
            ByteServer.write(connection, ByteServer.json(200, "{}"));
            return true;
        };
        try (ByteServer server = ByteServer.start(sockets(SERVER, false), slow)) {
            SdkConfig config = SdkConfig.builder("https://localhost:" + server.port())
                    .tls(Tls.system().trustingOnly(CA.certificatePem()))
                    .retry(RetryPolicy.none())
                    .connectTimeout(Duration.ofMillis(500))
                    .build();
            ApiCaller caller = TestVendor.caller(config);
            // The second call finds the connection in the pool.
            caller.run(TestVendor.POST.request());
            caller.run(TestVendor.POST.request());
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void suppliedClient_keepsItsTls_andIsNotRetried() {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(CA.certificate())
                .build();
        OkHttpClient own = new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .followRedirects(true)
                .retryOnConnectionFailure(true)
                .readTimeout(1, TimeUnit.MILLISECONDS)
                .build();
        ByteServer.Script dropSecond = (request, number, connection) -> {
            ByteServer.write(connection, number == 1 ? ByteServer.json(200, "{}") : "");
            return number == 1;
        };
        try (ByteServer server = ByteServer.start(sockets(SERVER, false), dropSecond)) {
            SdkConfig config = SdkConfig.builder("https://localhost:" + server.port())
                    .httpClient(own)
                    .build();
            ApiCaller caller = TestVendor.caller(config);
            caller.run(TestVendor.POST.request().body(Map.of()));
            assertThatThrownBy(() -> caller.run(TestVendor.POST.request().body(Map.of())))
                    .isInstanceOf(TransportException.class);
            assertThat(server.received()).hasSize(2);
        }
    }

    @Test
    void close_leavesTheSuppliedClientUsable() throws IOException {
        OkHttpClient own = new OkHttpClient();
        try (ByteServer server = ByteServer.start(OK)) {
            SdkConfig config = SdkConfig.builder(server.url()).httpClient(own).build();
            ApiCaller caller = TestVendor.caller(config);
            caller.run(TestVendor.LIST.request());
            assertThat(own.connectionPool().connectionCount()).isZero();
            own.newCall(new Request.Builder().url(server.url()).build())
                    .execute()
                    .close();
            assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
            caller.close();
            assertThat(own.connectionPool().connectionCount()).isEqualTo(1);
            assertThatThrownBy(() -> caller.run(TestVendor.LIST.request()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            own.connectionPool().evictAll();
        }
    }

    private static KeyStore keysOf(HeldCertificate own, Secret password) {
        try {
            return keys(own, password);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertWorks(ByteServer server, String host, Tls tls) {
        assertThatCode(() -> call(server, host, tls)).doesNotThrowAnyException();
    }

    private static void assertNotTrusted(ByteServer server, String host, Tls tls) {
        assertThatThrownBy(() -> call(server, host, tls)).isInstanceOfSatisfying(TransportException.class, e -> {
            assertThat(e.attempts()).isEqualTo(1);
            assertThat(e.outcomeUnknown()).isFalse();
            assertThat(e).hasMessageContaining("SdkConfig.tls()");
        });
        assertThat(server.received()).isEmpty();
    }

    private static void call(ByteServer server, String host, Tls tls) {
        SdkConfig config = SdkConfig.builder("https://" + host + ":" + server.port())
                .tls(tls)
                .build();
        ApiCaller caller = TestVendor.caller(config);
        try {
            caller.run(TestVendor.POST.request());
        } finally {
            caller.close();
        }
    }
}
