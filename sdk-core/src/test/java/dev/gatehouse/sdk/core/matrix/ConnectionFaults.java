package dev.gatehouse.sdk.core.matrix;

import static dev.gatehouse.sdk.core.matrix.Expected.notSent;
import static dev.gatehouse.sdk.core.matrix.Expected.success;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sdk.core.SdkConfig;
import dev.gatehouse.sdk.core.Tls;
import dev.gatehouse.sdk.core.error.TransportException;
import dev.gatehouse.sdk.core.matrix.Execution.Observed;
import dev.gatehouse.sdk.testkit.ByteServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import okhttp3.CertificatePinner;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** F01 to F11: faults before the request was sent. */
final class ConnectionFaults {

    private static final HeldCertificate CA =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private static final HeldCertificate GOOD = certificate("localhost").build();
    private static final Tls TRUSTING = Tls.system().trustingOnly(CA.certificatePem());
    private static final ByteServer.Script OK = Scripts.always(Scripts.OK);

    private ConnectionFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("F01", "name does not resolve", ConnectionFaults::unknownName, notSent(3)),
                Fault.of("F02", "connection refused", ConnectionFaults::refusedConnection, notSent(3)),
                Fault.of("F03", "connect timeout, full backlog", ConnectionFaults::fullBacklog, notSent(3)),
                Fault.of(
                        "F04",
                        "first of two addresses refuses the connection",
                        () -> Scenario.withServer(OK).resolvingTo(ipv6Loopback(), InetAddress.getLoopbackAddress()),
                        success(1, 1)),
                Fault.of("F05", "untrusted certificate", () -> tls(GOOD, Tls.system()), notSent(1))
                        .check(ConnectionFaults::refersToTlsSettings),
                Fault.of(
                                "F06",
                                "certificate for another name",
                                () -> tls(certificate("other.example.com").build(), TRUSTING),
                                notSent(1))
                        .check(ConnectionFaults::refersToTlsSettings),
                Fault.of("F07", "expired certificate", () -> tls(expired(), TRUSTING), notSent(1))
                        .check(ConnectionFaults::refersToTlsSettings),
                Fault.of("F07", "pin mismatch", () -> tls(GOOD, TRUSTING.pinning(otherPin())), notSent(1))
                        .check(ConnectionFaults::refersToTlsSettings),
                Fault.of("F08", "TLS handshake without a response", ConnectionFaults::silentListener, notSent(3)),
                Fault.of("F09", "plain HTTP on the TLS port", ConnectionFaults::plainOnTls, notSent(1))
                        .check(ConnectionFaults::refersToTlsSettings),
                // Detected only after the request was written, as F25
                Fault.of("F09", "TLS on the plain port", ConnectionFaults::tlsOnPlain, ConnectionFaults::unreadRequest),
                Fault.of(
                        "F10",
                        "pooled connection closed 0.5 s ago",
                        () -> Scenario.withServer(Scripts.CLOSES_WHEN_IDLE)
                                .idlePooledConnection(Duration.ofMillis(500)),
                        success(1, 1)),
                Fault.of(
                        "F11",
                        "pooled connection closed 6 s ago",
                        () -> Scenario.withServer(Scripts.CLOSES_WHEN_IDLE).idlePooledConnection(Duration.ofSeconds(6)),
                        success(1, 1)));
    }

    /** The request was written, but the server did not read it. */
    private static Expected unreadRequest(Op op) {
        return new Expected(0, TransportException.class, op.attempts(), op.changes(), Optional.empty());
    }

    private static InetAddress ipv6Loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }

    private static Scenario unknownName() {
        OkHttpClient httpClient = new OkHttpClient.Builder()
                .dns(name -> {
                    throw new UnknownHostException(name);
                })
                .build();
        return Scenario.withoutServer("https://gone.example.com")
                .configured(config -> config.withHttpClient(httpClient));
    }

    private static Scenario refusedConnection() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Scenario.withoutServer("http://127.0.0.1:" + free.getLocalPort());
        }
    }

    /**
     * No connection is accepted and the backlog is full, so that the system ignores further
     * connection attempts.
     */
    private static Scenario fullBacklog() throws IOException {
        ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Scenario scenario = Scenario.withoutServer("http://127.0.0.1:" + listener.getLocalPort())
                .onClose(listener)
                .configured(ConnectionFaults::shortTimeouts);
        for (int i = 0; i < 100; i++) {
            Socket filler = new Socket();
            scenario.onClose(filler);
            try {
                filler.connect(listener.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException backlogIsFull) {
                return scenario;
            }
        }
        throw new IllegalStateException("the backlog is never full on this system");
    }

    /** The system accepts connections, but nothing responds. */
    private static Scenario silentListener() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return Scenario.withoutServer("https://127.0.0.1:" + listener.getLocalPort())
                .onClose(listener)
                .configured(ConnectionFaults::shortTimeouts);
    }

    private static SdkConfig shortTimeouts(SdkConfig config) {
        return config.withConnectTimeout(Duration.ofMillis(300)).withDeadline(Duration.ofSeconds(10));
    }

    /** A server with TLS, which the client trusts. */
    static Scenario trustedTls(ByteServer.Script script) {
        return Scenario.withTls(context(GOOD), TRUSTING, script);
    }

    private static Scenario tls(HeldCertificate certificate, Tls trust) {
        return Scenario.withTls(context(certificate), trust, OK);
    }

    private static Scenario plainOnTls() throws IOException {
        ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread plain = new Thread(() -> respondInPlainHttp(listener), "plain-server");
        plain.setDaemon(true);
        plain.start();
        return Scenario.withoutServer("https://localhost:" + listener.getLocalPort())
                .onClose(listener);
    }

    private static void respondInPlainHttp(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket connection = listener.accept()) {
                ByteServer.write(connection, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                connection.shutdownOutput();
                connection.getInputStream().readAllBytes();
            } catch (IOException clientLeft) {
                // Expected
            }
        }
    }

    private static Scenario tlsOnPlain() {
        return Scenario.of(ByteServer.start(context(GOOD).getServerSocketFactory(), OK));
    }

    private static void refersToTlsSettings(Observed observed) {
        assertThat(observed.thrown()).hasMessageContaining("SdkConfig.tls()");
    }

    private static String otherPin() {
        return CertificatePinner.pin(new HeldCertificate.Builder().build().certificate());
    }

    private static HeldCertificate expired() {
        return certificate("localhost")
                .validityInterval(1_000_000_000_000L, 1_100_000_000_000L)
                .build();
    }

    private static HeldCertificate.Builder certificate(String name) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(name).signedBy(CA);
    }

    private static SSLContext context(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext();
    }
}
